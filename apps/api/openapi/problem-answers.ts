import type { RefusalCode } from '@encours/core/refusal'
import { refusalExamples } from '@encours/core/refusal-examples/refusal-examples'
import { problemOf } from '../problem.ts'
import { statusOf } from '../status-of.ts'
import type { RouteDescription } from './description.ts'

const text = { type: 'string' as const }

/** What every refusal looks like. */
export const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'code', 'todo', 'facts', 'requestId'],
  properties: {
    type: { ...text, format: 'uri-reference' },
    title: { ...text, description: 'What happened.' },
    status: { type: 'integer' as const },
    detail: { ...text, description: 'What happened, and what did not change.' },
    code: { ...text, enum: [...Object.keys(refusalExamples), 'internal'] },
    todo: { ...text, description: 'What to do next.' },
    facts: { type: 'object' as const, description: 'The facts of the refusal, by its code.' },
    requestId: text,
  },
}

/** The refusals of a route by status, each code with an example. */
export function problemAnswers(
  { refusals }: RouteDescription,
  { open, counted }: { open: boolean; counted: boolean },
): Record<string, object> {
  const codes: RefusalCode[] = [
    ...(open ? [] : (['signed-out', 'token-unknown', 'not-allowed'] as const)),
    ...refusals,
    ...(counted ? (['too-many-requests'] as const) : []),
  ]
  const statuses = [...new Set(codes.map((code) => statusOf[code]))].sort((one, other) => one - other)
  return Object.fromEntries(
    statuses.map((status) => [status, answerWith(codes.filter((code) => statusOf[code] === status))]),
  )
}

function answerWith(codes: RefusalCode[]): object {
  const examples = Object.fromEntries(codes.map((code) => [code, { summary: code, value: exampleOf(code) }]))
  return {
    description: codes.join(', '),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples },
    },
  }
}

const exampleOf = (code: RefusalCode): object =>
  problemOf(refusalExamples[code], { language: 'en', requestId: '0b0b6a1e-8a64-4c9c-b7d4-7f6d4c1f3a11' })
