import type { RefusalCode } from '@encours/core/refusal'
import type * as v from 'valibot'
import type { Tag } from './tags.ts'

/** What the documentation says about one route. */
export type RouteDescription = {
  summary: string
  text: string
  tag: Tag
  /** What each `:name` of its address means. */
  path?: readonly ParameterDescription[]
  query?: readonly QueryParameter[]
  /** Headers that mean something to this route alone. */
  headers?: readonly ParameterDescription[]
  body?: BodyDescription
  answer: AnswerDescription
  /** What else it says by a page, to whoever sits in front of a browser: by status. */
  pages?: Readonly<Record<number, string>>
  /** Refusals of its own; those of signing in, of a body as data and of its query are said by themselves. */
  refusals: readonly RefusalCode[]
}

/**
 * `values` where nothing else is taken. An example fills the field in, for whoever tries the route out: what narrows a
 * list has none.
 */
export type ParameterDescription = {
  name: string
  text: string
  example?: string
  values?: readonly string[]
}

export type QueryParameter = ParameterDescription & { required?: boolean; many?: boolean }

/** A body as data, with what each example says; or one that is sent as it is. */
export type BodyDescription =
  | { schema: v.GenericSchema; examples: Readonly<Record<string, { says: string; value: unknown }>> }
  | { media: readonly string[]; text: string; example?: string }

/** `also` are other forms of the same answer, for whoever asks for them with `Accept`. */
export type AnswerDescription = {
  /** 200 where it is left out. */
  status?: number
  text: string
  media: string
  example: unknown
  also?: readonly { media: string; example: unknown }[]
}
