import * as v from 'valibot'
import type { Connection } from './connection.ts'

const tokenSchema = v.object({
  id: v.string(),
  personId: v.nullable(v.string()),
  personName: v.nullable(v.string()),
  role: v.nullable(v.string()),
  addedAt: v.string(),
})
const pageSchema = v.object({ tokens: v.array(tokenSchema), next: v.nullable(v.string()) })

export type OpenToken = v.InferOutput<typeof tokenSchema>

/** All tokens that are valid, page after page. */
export async function loadTokens({ send }: Connection): Promise<OpenToken[]> {
  const tokens: OpenToken[] = []
  for (let after: string | null = ''; after !== null; ) {
    const query: string = after === '' ? '' : `&after=${encodeURIComponent(after)}`
    const response = await send({ method: 'GET', path: `/api/tokens?most=200${query}` })
    const page = v.parse(pageSchema, await response.json())
    tokens.push(...page.tokens)
    after = page.next
  }
  return tokens
}
