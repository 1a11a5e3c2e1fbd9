import { invariant } from '@encours/core/result'
import { Hono } from 'hono'
import { type DescribeRouteOptions, describeRoute, generateSpecs } from 'hono-openapi'
import { type Access, access } from '../access.ts'
import { type Route, routeKey } from '../route.ts'
import type { AnswerDescription, RouteDescription } from './description.ts'
import { problemAnswers, problemSchema, refusalsOf } from './problem-answers.ts'
import { bodyOf, parametersOf } from './request-parts.ts'
import { tags } from './tags.ts'

/** The OpenAPI description, made from what each route says of itself. */
export function specificationOf({
  publicUrl,
  routes,
}: {
  publicUrl: string
  routes: readonly Route[]
}): Promise<object> {
  // The routes that answer carry no description: a second, silent application does, so that no request pays for it
  const described = new Hono()
  for (const route of routes) {
    described.on(route.method, route.path, describeRoute(operationOf(route)), (c) => c.body(null))
  }
  return generateSpecs(described, {
    excludeStaticFile: false,
    documentation: {
      info: { title: 'Encours', version: '0.1.0', description: about },
      servers: [{ url: publicUrl }],
      tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token, `enc_…`.' } },
        schemas: { Problem: problemSchema },
      },
    },
  })
}

const about = `Credit and sales in the same conversation. Amounts in answers are whole minor units (cents) with a currency; days
are \`2026-11-23\`, moments are in UTC.

What is refused is \`application/problem+json\` with a code, its facts and what to do, in English or French by
\`Accept-Language\`; \`/docs/problems\` has them all.

A list answers a page at a time: \`next\` is the \`after\` of the page that follows, null on the last. Everybody sees what
their role may see: of accounts their own, those of their region, or all.`

function operationOf(route: Route): DescribeRouteOptions {
  const said = route.describe()
  const key = routeKey(route)
  const needed = access[key]
  invariant(needed !== undefined, `${key} has no row in access.ts`)
  return {
    summary: said.summary,
    description: `${said.text}\n\n${whoMay(needed)}`,
    tags: [said.tag],
    security: needed === 'anyone' ? [] : [{ token: [] }],
    parameters: parametersOf(route.path, said),
    ...(said.body === undefined ? {} : { requestBody: bodyOf(said.body) }),
    responses: answersOf(route, said, needed),
  }
}

const whoMay = (needed: Access): string => {
  if (needed === 'anyone') return 'Open to anyone.'
  if (needed === 'signed-in') return 'For whoever is signed in.'
  return `For: ${needed === 'command-line' ? 'the command line' : needed.join(', ')}.`
}

/** A status may be said by a problem, by a page, or by either. */
function answersOf(route: Route, said: RouteDescription, needed: Access) {
  const problems = problemAnswers(refusalsOf(route, said, needed))
  const pages = Object.entries(said.pages ?? {}).map(([status, description]) => [
    status,
    { description, content: { ...problems[status]?.content, 'text/html': { example: '<!doctype html>' } } },
  ])
  const { status = 200 } = said.answer
  return { [status]: answerOf(said.answer), ...problems, ...Object.fromEntries(pages) }
}

const answerOf = ({ text: description, media, example, also = [] }: AnswerDescription) => ({
  description,
  content: Object.fromEntries(
    [{ media, example }, ...also].map((one) => [one.media, { example: one.example }]),
  ),
})
