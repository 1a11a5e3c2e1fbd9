import type { RefusalCode } from '@encours/core/refusal'
import type * as v from 'valibot'

/** What the documentation says about one route. */
export type RouteDescription = {
  summary: string
  text: string
  tag:
    | 'checks'
    | 'accounts'
    | 'alerts'
    | 'disputes'
    | 'imports'
    | 'actions'
    | 'broadcasts'
    | 'messages'
    | 'book'
    | 'people'
    | 'house'
  /** What the parts of its address mean, each `:name` of it. */
  path?: readonly ParameterDescription[]
  query?: readonly QueryParameter[]
  /** Headers that mean something to this route alone. */
  headers?: readonly ParameterDescription[]
  body?: BodyDescription
  answer: AnswerDescription
  /** Refusals of its own; those of signing in come from its row in `access.ts`. */
  refusals: readonly RefusalCode[]
}

export type ParameterDescription = { name: string; text: string; example?: string }

export type QueryParameter = ParameterDescription & { required?: boolean; many?: boolean }

export type BodyDescription =
  | { schema: v.GenericSchema; examples: Readonly<Record<string, unknown>> }
  | { media: readonly string[]; text: string }

export type AnswerDescription = { text: string; media: string; example: unknown }
