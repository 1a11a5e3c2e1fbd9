import type { Refusal, RefusalCode } from '../../refusal.ts'
import type { Speaker } from '../speaker.ts'

/** A refusal in three sentences: what happened, what did not change, what to do. */
export type Said = { happened: string; unchanged: string; todo: string }

/** The facts of each refusal, by its code. */
export type RefusalByCode = { [Each in Refusal as Each['code']]: Each }

/** The words of some refusals. */
export type RefusalWordsFor<Codes extends RefusalCode> = {
  [Code in Codes]: (facts: RefusalByCode[Code], say: Speaker) => Said
}

export type RefusalWords = RefusalWordsFor<RefusalCode>
