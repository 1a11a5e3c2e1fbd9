import type { ExceptionRequest, RequestState, Wish } from '../../requests/exception-request.ts'
import type { Speaker } from '../speaker.ts'

/** How exception requests are spoken of. */
export type RequestWords = {
  /** What kind of exception, in a few words: `for good`. */
  kinds: Record<Wish['kind'], string>
  states: Record<RequestState['kind'], string>
  /** What a sales manager thinks of it. */
  views: Record<ExceptionRequest['advice'][number]['view'], string>
  /** What is asked for, without a capital: nouns for what it waives, and whether the limit is the group's. */
  wish: (wish: Wish, say: Speaker, told: { waived: readonly string[] }) => string
}
