import { invariant } from '@encours/core/result'
import { toJsonSchema } from '@valibot/to-json-schema'
import type { DescribeRouteOptions } from 'hono-openapi'
import type * as v from 'valibot'
import type {
  BodyDescription,
  ParameterDescription,
  QueryParameter,
  RouteDescription,
} from './description.ts'

/** What a request says beside its body. A part of the address that nobody has described is a fault of ours. */
export function parametersOf(path: string, { path: parts = [], query = [], headers = [] }: RouteDescription) {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => {
    const part = parts.find((one) => one.name === name)
    invariant(part, `${path} says what ${name} is`)
    return { ...parameter(part), in: 'path' as const, required: true }
  })
  return [
    ...inPath,
    ...query.map((one) => ({ ...queryParameter(one), in: 'query' as const })),
    ...headers.map((one) => ({ ...parameter(one), in: 'header' as const, required: false })),
  ]
}

const parameter = ({ name, text, example, values }: ParameterDescription) => ({
  name,
  description: text,
  ...(example === undefined ? {} : { example }),
  schema: { type: 'string' as const, ...(values === undefined ? {} : { enum: [...values] }) },
})

function queryParameter({ required = false, many = false, ...said }: QueryParameter) {
  const { schema, ...rest } = parameter(said)
  return { ...rest, required, schema: many ? { type: 'array' as const, items: schema } : schema }
}

/** The body of a request: data by its schema with examples, or a file as it is. */
export function bodyOf(body: BodyDescription): NonNullable<DescribeRouteOptions['requestBody']> {
  if ('media' in body) {
    const { example } = body
    const schema = { type: 'string' as const, format: 'binary' }
    return {
      required: true,
      description: body.text,
      content: Object.fromEntries(
        body.media.map((media) => [
          media,
          { schema, ...(example !== undefined && media.startsWith('text/') ? { example } : {}) },
        ]),
      ),
    }
  }
  const examples = Object.fromEntries(
    Object.entries(body.examples).map(([name, { says, value }]) => [name, { summary: says, value }]),
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
