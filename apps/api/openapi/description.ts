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
    | 'journal'
    | 'book'
    | 'people'
    | 'house'
  query?: readonly QueryParameter[]
  body?: BodyDescription
  answer: AnswerDescription
  /** Refusals of its own; those of signing in come from its row in `access.ts`. */
  refusals: readonly RefusalCode[]
}

export type QueryParameter = {
  name: string
  text: string
  required?: boolean
  many?: boolean
  example?: string
}

export type BodyDescription =
  | { schema: v.GenericSchema; examples: Readonly<Record<string, unknown>> }
  | { media: readonly string[]; text: string }

export type AnswerDescription = { text: string; media: string; example: unknown }
