import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, it } from 'vitest'
import { access } from '../access.ts'
import { routes } from '../routes/routes.ts'
import { statusOf } from '../status-of.ts'
import { specificationOf } from './specification.ts'

type Operation = {
  security: unknown[]
  requestBody?: { content: Record<string, { schema: object; examples?: Record<string, { value: unknown }> }> }
  responses: Record<
    string,
    { content: Record<string, { examples?: Record<string, { value: { code: string } }> }> }
  >
}

const specification = (await specificationOf({ publicUrl: 'http://localhost:8787', routes })) as {
  openapi: string
  paths: Record<string, Record<string, Operation>>
}
const operations = routes.map((route) => ({
  key: `${route.method} ${route.path}`,
  route,
  operation: specification.paths[route.path.replace(/:(\w+)/g, '{$1}')]?.[route.method.toLowerCase()],
}))

describe('the description', () => {
  it('is OpenAPI 3.1 and holds all routes', () => {
    expect(specification.openapi).toBe('3.1.0')
    expect(operations.filter(({ operation }) => operation === undefined).map(({ key }) => key)).toEqual([])
  })

  it.each(operations)(
    '$key: an answer, its refusals by status with examples, its lock',
    ({ key, operation, route }) => {
      expect(operation?.responses['200']).toBeDefined()
      expect(operation?.security).toEqual(access[key] === 'anyone' ? [] : [{ token: [] }])
      for (const code of route.describe().refusals) {
        const content = operation?.responses[statusOf[code]]?.content['application/problem+json']
        expect(content?.examples?.[code]?.value.code).toBe(code)
      }
    },
  )

  it.each(operations.filter(({ operation }) => operation?.requestBody?.content['application/json']))(
    '$key: its example bodies fit its schema',
    ({ operation }) => {
      const body = operation?.requestBody?.content['application/json']
      const validate = new Ajv2020({ strict: false, validateFormats: false }).compile(body?.schema ?? {})
      for (const { value } of Object.values(body?.examples ?? {})) {
        expect(validate(value), JSON.stringify(validate.errors)).toBe(true)
      }
    },
  )
})
