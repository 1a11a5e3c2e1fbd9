import { invariant } from '@encours/core/result'
import type { AnsweredCheck } from '@encours/db/ask/answer-check'
import type { Asked } from './asked.ts'

/** The answer as data and as a card, both recorded. */
export async function askHttp(
  { url, secret }: { url: string; secret: string },
  { number, amount, terms }: Asked,
): Promise<{ check: AnsweredCheck; card: string }> {
  const ask = async (accept: string): Promise<string> => {
    const response = await fetch(`${url}/api/credit-checks`, {
      method: 'POST',
      headers: { authorization: `Bearer ${secret}`, accept },
      body: JSON.stringify({ account: number, amount, terms }),
    })
    const text = await response.text()
    invariant(response.ok, text)
    return text
  }
  return { check: JSON.parse(await ask('application/json')), card: (await ask('text/plain')).trimEnd() }
}
