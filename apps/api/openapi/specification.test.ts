import type { RefusalCode } from '@encours/core/refusal'
import { refusalExamples } from '@encours/core/refusal-examples/refusal-examples'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { access } from '../access.ts'
import { routeKey } from '../route.ts'
import { routes } from '../routes/routes.ts'
import { statusOf } from '../status-of.ts'
import { refusalsOf } from './problem-answers.ts'
import { specificationOf } from './specification.ts'
import { tags } from './tags.ts'

type Example = { summary: string; value: { code: string } }
type Operation = {
  operationId: string
  summary: string
  description: string
  tags: string[]
  security: unknown[]
  parameters: { name: string; in: string; required: boolean; description: string; example?: unknown }[]
  requestBody?: {
    content: Record<string, { schema: object; example?: unknown; examples?: Record<string, Example> }>
  }
  responses: Record<
    string,
    {
      description: string
      content: Record<string, { example?: unknown; examples?: Record<string, Example> }>
    }
  >
}

const specification = (await specificationOf({ publicUrl: 'http://localhost:8787', routes })) as {
  openapi: string
  tags: { name: string; description: string }[]
  paths: Record<string, Record<string, Operation>>
}
const operations = routes.map((route) => {
  const operation = specification.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()]
  if (operation === undefined) throw new Error(`${routeKey(route)} is described`)
  const said = route.describe()
  const codes = refusalsOf(route, said, access[routeKey(route)] ?? [])
  return { key: routeKey(route), route, said, codes, operation }
})

describe('the description', () => {
  it('is OpenAPI 3.1, holds all routes under names of their own, each in a chapter', () => {
    expect(specification.openapi).toBe('3.1.0')
    expect(new Set(operations.map(({ operation }) => operation.operationId)).size).toBe(routes.length)
    expect(specification.tags.map(({ name }) => name)).toEqual(Object.keys(tags))
    const used = new Set(operations.flatMap(({ operation }) => operation.tags))
    expect(used).toEqual(new Set(Object.keys(tags)))
  })

  it.each(operations)(
    '$key: a summary, a text, an answer with an example, its lock',
    ({ key, operation, said }) => {
      expect(operation.summary).toMatch(/^[A-Z].{5,}[^.]$/)
      expect(operation.description.length).toBeGreaterThan(30)
      const { status = 200, also = [] } = said.answer
      const content = operation.responses[status]?.content ?? {}
      for (const media of [said.answer.media, ...also.map((one) => one.media)]) {
        const example = content[media]?.example
        expect([media, example === undefined || (status === 200 && example === '')]).toEqual([media, false])
      }
      expect(operation.security).toEqual(access[key] === 'anyone' ? [] : [{ token: [] }])
    },
  )

  it.each(operations)('$key: whatever it takes in its address is explained', ({ route, operation }) => {
    const inPath = [...route.path.matchAll(/:(\w+)/g)].map(([, name]) => name)
    expect(operation.parameters.filter((one) => one.in === 'path').map(({ name }) => name)).toEqual(inPath)
    for (const { name, description, example, required } of operation.parameters) {
      expect([name, description]).toEqual([name, expect.stringMatching(/^.{8,}\.$/)])
      if (required) expect([name, example]).toEqual([name, expect.any(String)])
    }
  })

  it.each(operations)('$key: all that it refuses, by status, with an example', ({ operation, codes }) => {
    for (const code of codes) {
      const content = operation.responses[statusOf[code]]?.content['application/problem+json']
      expect(content?.examples?.[code]?.value.code).toBe(code)
    }
  })

  it.each(operations.filter(({ said }) => said.body !== undefined && 'schema' in said.body))(
    '$key: its example bodies say what they are and fit its schema',
    ({ operation }) => {
      const body = operation.requestBody?.content['application/json']
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(body?.schema ?? {})
      const examples = Object.entries(body?.examples ?? {})
      expect(examples.length).toBeGreaterThan(0)
      for (const [name, { summary, value }] of examples) {
        expect([name, summary]).toEqual([name, expect.stringMatching(/^\w.{9,}\.$/)])
        expect([name, validate(value), validate.errors]).toEqual([name, true, null])
      }
    },
  )
})

/** What is told where no route is, and what only the command line is told. */
const besideRoutes: readonly RefusalCode[] = ['method-not-allowed', 'layout-unknown']

it('every refusal is listed by a route that can answer it, but what is told beside them', () => {
  const listed = new Set(operations.flatMap(({ codes }) => codes))
  const unlisted = Object.values(refusalExamples).flatMap(({ code }) => (listed.has(code) ? [] : code))
  expect(unlisted).toEqual(besideRoutes)
})
