import type { RefusalCode } from '@encours/core/refusal'
import { refusalExamples } from '@encours/core/refusal-examples/refusal-examples'
import type { Access } from '../access.ts'
import { problemOf } from '../problem.ts'
import { isCounted } from '../rate-limit.ts'
import { type Route, routeKey } from '../route.ts'
import { statusOf } from '../status-of.ts'
import type { RouteDescription } from './description.ts'

const text = { type: 'string' as const }

/** What every refusal looks like. */
export const problemSchema = {
  type: 'object' as const,
  required: ['type', 'title', 'status', 'detail', 'code', 'todo', 'facts', 'requestId'],
  properties: {
    type: { ...text, format: 'uri-reference', description: 'Where the refusal is explained.' },
    title: { ...text, description: 'What happened.' },
    status: { type: 'integer' as const, description: 'The status of the answer.' },
    detail: { ...text, description: 'What happened, and what did not change.' },
    code: { ...text, enum: [...Object.keys(refusalExamples), 'internal'], description: 'For programs.' },
    todo: { ...text, description: 'What to do next.' },
    facts: { type: 'object' as const, description: 'The facts of the refusal, by its code.' },
    requestId: { ...text, description: 'Under which the log has it.' },
  },
}

/** All refusals that a route can answer with: by who may use it, by what it reads, and its own. */
export function refusalsOf(route: Route, said: RouteDescription, needed: Access): RefusalCode[] {
  const isOpen = needed === 'anyone'
  const hasRoles = !isOpen && needed !== 'signed-in'
  const isData = said.body !== undefined && 'schema' in said.body
  const isRead = isData || (said.query ?? said.headers ?? (isOpen ? undefined : said.path)) !== undefined
  const codes: RefusalCode[] = [
    ...(isOpen ? [] : (['signed-out', 'token-unknown'] as const)),
    ...(hasRoles ? (['not-allowed'] as const) : []),
    ...(isData ? (['body-not-json', 'too-large'] as const) : []),
    ...(isRead ? (['input-invalid'] as const) : []),
    ...said.refusals,
    ...(isCounted(routeKey(route)) ? (['too-many-requests'] as const) : []),
  ]
  return [...new Set(codes)]
}

/** Refusals by status, each code with an example. */
export function problemAnswers(codes: readonly RefusalCode[]): Record<string, { content: object }> {
  const statuses = [...new Set(codes.map((code) => statusOf[code]))].sort((one, other) => one - other)
  return Object.fromEntries(
    statuses.map((status) => [status, answerWith(codes.filter((code) => statusOf[code] === status))]),
  )
}

function answerWith(codes: RefusalCode[]) {
  const examples = Object.fromEntries(
    codes.map((code) => {
      const problem = exampleOf(code)
      return [code, { summary: `${code}: ${problem.title}`, value: problem }]
    }),
  )
  return {
    description: codes.map((code) => `\`${code}\``).join(', '),
    content: {
      'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, examples },
    },
  }
}

const exampleOf = (code: RefusalCode) =>
  problemOf(refusalExamples[code], { language: 'en', requestId: '0b0b6a1e-8a64-4c9c-b7d4-7f6d4c1f3a11' })
