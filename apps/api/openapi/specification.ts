import { invariant } from '@encours/core/result'
import { toJsonSchema } from '@valibot/to-json-schema'
import { Hono } from 'hono'
import { type DescribeRouteOptions, describeRoute, generateSpecs } from 'hono-openapi'
import type * as v from 'valibot'
import { access } from '../access.ts'
import { isCounted } from '../rate-limit.ts'
import { type Route, routeKey } from '../route.ts'
import type { BodyDescription, QueryParameter, RouteDescription } from './description.ts'
import { problemAnswers, problemSchema } from './problem-answers.ts'

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
      components: {
        securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'An API token, `enc_…`.' } },
        schemas: { Problem: problemSchema },
      },
    },
  })
}

const about = `Credit and sales in the same conversation. Amounts in answers are whole minor units (cents) with a currency.
What is refused is \`application/problem+json\` with a code, its facts and what to do, in English or French by
\`Accept-Language\`.`

function operationOf(route: Route): DescribeRouteOptions {
  const said = route.describe()
  const key = routeKey(route)
  const needed = access[key]
  invariant(needed !== undefined, `${key} has no row in access.ts`)
  const open = needed === 'anyone'
  return {
    summary: said.summary,
    description: `${said.text}\n\n${whoMay(needed)}`,
    tags: [said.tag],
    security: open ? [] : [{ token: [] }],
    parameters: [...pathParameters(route.path), ...(said.query ?? []).map(queryParameter)],
    ...(said.body === undefined ? {} : { requestBody: bodyOf(said.body) }),
    responses: { 200: answerOf(said), ...problemAnswers(said, { open, counted: isCounted(key) }) },
  }
}

const whoMay = (needed: (typeof access)[string]): string => {
  if (needed === 'anyone') return 'Open to anyone.'
  if (needed === 'signed-in') return 'For whoever is signed in.'
  return `For: ${needed === 'command-line' ? 'the command line' : needed.join(', ')}.`
}

const answerOf = ({ answer }: RouteDescription) => ({
  description: answer.text,
  content: { [answer.media]: { example: answer.example } },
})

function bodyOf(body: BodyDescription): NonNullable<DescribeRouteOptions['requestBody']> {
  if ('media' in body) {
    const schema = { type: 'string' as const, format: 'binary' }
    return {
      required: true,
      description: body.text,
      content: Object.fromEntries(body.media.map((media) => [media, { schema }])),
    }
  }
  const examples = Object.fromEntries(
    Object.entries(body.examples).map(([name, value]) => [name, { summary: name, value }]),
  )
  return {
    required: true,
    content: { 'application/json': { schema: schemaOf(body.schema), examples } },
  }
}

/** As it is sent: what a schema makes of its input, and checks that JSON Schema cannot say, are left out. */
function schemaOf(schema: v.GenericSchema): object {
  const { $schema: _, ...json } = toJsonSchema(schema, { errorMode: 'ignore', typeMode: 'input' })
  return json
}

const pathParameters = (path: string) =>
  [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => ({
    name,
    in: 'path' as const,
    required: true,
    schema: { type: 'string' as const },
  }))

const queryParameter = ({ name, text, required = false, many = false, example }: QueryParameter) => ({
  name,
  in: 'query' as const,
  required,
  description: text,
  ...(example === undefined ? {} : { example }),
  schema: many ? { type: 'array' as const, items: { type: 'string' as const } } : { type: 'string' as const },
})
