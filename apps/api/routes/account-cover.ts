import { viewFor } from '@encours/core/access/view-for'
import type { CheckedAt } from '@encours/core/credit/situation'
import type { AccountState } from '@encours/core/decide'
import { exposureOf } from '@encours/core/ledger/exposure'
import { ok } from '@encours/core/result'
import { coverOf, residualOf } from '@encours/core/standing/cover'
import { insurerClockOf } from '@encours/core/standing/insurer-clock'
import { refuseNotYours } from '@encours/db/ask/refuse-not-yours'
import { jsonAnswer } from '../answer.ts'
import { exampleMoment, insuredState } from '../openapi/example-standing.ts'
import type { Route } from '../route.ts'
import { accountAt, accountInPath } from './account-at.ts'

/** How an account is insured, and what that covers today. */
export const accountCover: Route = {
  method: 'GET',
  path: '/api/accounts/:id/cover',
  answer: ({ c, deps, actor, today }) =>
    deps.store.read(async (door) => {
      const found = await accountAt(door, c.req.param('id') ?? '')
      if (!found.ok) return found
      const view = viewFor(actor, found.value)
      if (view === null) return refuseNotYours(door, found.value.dossier.account)
      return ok(jsonAnswer(coverAnswer(view, { today, now: deps.now() })))
    }),
  describe: () => ({
    summary: 'How an account is insured, what that covers, and by when the insurer must hear of what',
    text: `Amounts are minor units of the account's currency; limits and eligible amounts without VAT,
open amounts with. Invoices stand in the order in which they use the limit: oldest delivery first. What the dossier does not
list (beyond 300 open items) counts as not covered.`,
    tag: 'accounts',
    path: [accountInPath],
    answer: {
      text: 'The insurance, its cover invoice by invoice, and the residual risk.',
      media: 'application/json',
      example: coverAnswer(insuredState, exampleMoment),
    },
    refusals: ['account-unknown', 'not-your-account'],
  }),
}

function coverAnswer({ dossier, book }: AccountState, { today, now }: CheckedAt) {
  const at = { today, policy: book.policy }
  const { orderHorizonDays } = book.policy
  const exposure = exposureOf(dossier, { today, now, orderHorizonDays, exceptOrder: null })
  const cover = coverOf(dossier, at)
  return {
    state: dossier.account.cover,
    insurance: dossier.insurance,
    ...cover,
    exposureMinor: exposure.totalMinor,
    residualMinor: residualOf(exposure, cover),
    clock: insurerClockOf(dossier, at),
    today,
  }
}
