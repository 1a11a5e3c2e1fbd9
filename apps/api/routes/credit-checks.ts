import { askedSchema } from '@encours/core/credit/parse-ask'
import { ok } from '@encours/core/result'
import { sayCheck } from '@encours/core/words/say-check'
import { jsonAnswer, textAnswer, wantsText } from '../answer.ts'
import { creditCheckExample } from '../openapi/example-account.ts'
import { readBody } from '../read-body.ts'
import type { Route } from '../route.ts'

/** "May I sell 25,000 to Durand on 45 days?" */
export const creditChecks: Route = {
  method: 'POST',
  path: '/api/credit-checks',
  answer: async ({ c, deps, actor, today, language }) => {
    const asked = await readBody(c, askedSchema)
    if (!asked.ok) return asked
    const answered = await deps.answerCheck(asked.value, { actor, today })
    if (!answered.ok) return answered
    return ok(wantsText(c) ? textAnswer(sayCheck(answered.value, { language })) : jsonAnswer(answered.value))
  },
  describe: () => ({
    summary: 'May I sell this to them on these terms?',
    text: `Verdict, reasons as data, exposure in its parts, headroom before and after, the ways to a yes. The check is
recorded unless \`estimate\` is true. Without a basis the policy's counts (HT), without terms the account's.
\`Accept: text/plain\` gives the card that the terminal prints.`,
    tag: 'checks',
    body: {
      schema: askedSchema,
      examples: {
        asTyped: { says: 'As people type it.', value: { account: 'durand', amount: '25k', terms: '45d' } },
        asData: {
          says: 'As data, for an order.',
          value: {
            account: 'A12',
            amount: 25_000,
            currency: 'EUR',
            basis: 'HT',
            terms: { kind: 'net', days: 45 },
            orderRef: 'SO-7781',
          },
        },
        estimate: {
          says: 'An estimate while somebody types, which is not recorded.',
          value: { account: 'C-1042', amount: '25k', estimate: true },
        },
      },
    },
    answer: {
      text: 'The answer.',
      media: 'application/json',
      example: creditCheckExample(),
      also: [{ media: 'text/plain', example: sayCheck(creditCheckExample(), { language: 'en' }) }],
    },
    refusals: [
      'account-unknown',
      'account-ambiguous',
      'not-your-account',
      'amount-unclear',
      'amount-not-positive',
      'amount-too-large',
      'currency-unknown',
      'deposit-currency',
      'terms-unclear',
    ],
  }),
}
