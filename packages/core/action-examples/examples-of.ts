import type * as v from 'valibot'
import type { ActionType, actionSchema } from '../action.ts'

type Sent = v.InferInput<typeof actionSchema>

/** What an action does, in a sentence, and one of it as it is sent; a type that is missing does not compile. */
export type ActionExamples<Types extends ActionType> = {
  [Type in Types]: { does: string; action: Extract<Sent, { type: Type }> }
}

/** The types of actions on one kind of thing: those that begin with its name. */
export type TypesOn<Things extends string> = Extract<ActionType, `${Things}.${string}`>
