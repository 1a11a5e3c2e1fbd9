import { alertRules } from '@encours/core/alerts/alert'
import { ok } from '@encours/core/result'
import { sayAlert } from '@encours/core/words/say-alert'
import { wordsOf } from '@encours/core/words/words-of'
import { type AlertCard, loadAlertCards } from '@encours/db/load/alert-cards'
import { loadBook } from '@encours/db/load/book'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { accountParameter, ofAccount } from '../of-account.ts'
import { alertsExample } from '../openapi/example-alerts.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Asked, Route } from '../route.ts'
import { choice, yesOrNo } from '../yes-or-no.ts'

const cursor = v.strictObject({
  rank: v.picklist([0, 1, 2, 3]),
  openedAt: cursorMoment,
  accountId: v.string(),
})
const querySchema = v.strictObject({
  account: ofAccount,
  rule: v.optional(v.nullable(v.picklist(alertRules, 'a rule')), null),
  mine: yesOrNo,
  quiet: yesOrNo,
  ...pageEntries(cursor),
})

/** What is to be told of accounts, a card for each. */
export const alertCards: Route = {
  method: 'GET',
  path: '/api/alerts',
  answer: async (asked) => {
    const { c, deps, actor, today } = asked
    const query = parseInput(querySchema, c.req.query())
    if (!query.ok) return query
    const { account: accountId, ...rest } = query.value
    const at = { today, now: deps.now() }
    const page = await deps.store.read((door) => loadAlertCards(door, { ...rest, actor, accountId }, at))
    return ok(
      jsonAnswer({ cards: page.cards.map((card) => shown(card, asked)), next: nextText(page.next), today }),
    )
  },
  describe: () => ({
    summary: 'Open alerts, a card for each account',
    text: `Of the accounts that you may see, the most urgent first, then the oldest. Each alert stands with its facts as lines:
figures in the account's currency, and the same in your language. \`worsenedAt\` is when it was last told.`,
    tag: 'alerts',
    query: [
      accountParameter,
      { name: 'rule', text: 'Only of one rule.', values: alertRules },
      choice('mine', '`yes` for what was given to you, or is of an account that you look after.'),
      choice('quiet', '`yes` to see also what is snoozed or was put aside.'),
      ...pageParameters,
    ],
    answer: {
      text: 'The cards, and where the next page begins; null on the last.',
      media: 'application/json',
      example: alertsExample(),
    },
    refusals: [],
  }),
}

/** What is to be told of the book as a whole. */
export const bookAlerts: Route = {
  method: 'GET',
  path: '/api/book/alerts',
  answer: async ({ deps, language, today }) => {
    const { alerts, ledgerDay, currency } = await deps.store.read(loadBook)
    const said = alerts.map((alert) => ({
      ...alert,
      lines: [sayAlert({ rule: 'ledger-old', ledgerDay }, { language, currency, today })],
    }))
    return ok(jsonAnswer({ alerts: said, ledgerDay, today }))
  },
  describe: () => ({
    summary: 'Open alerts of the book as a whole',
    text: 'A ledger that is too old.',
    tag: 'alerts',
    answer: {
      text: 'The alerts, mostly none.',
      media: 'application/json',
      example: { alerts: [], ledgerDay: '2026-11-20', today: '2026-11-23' },
    },
    refusals: [],
  }),
}

function shown({ account, alerts }: AlertCard, { language, today }: Asked) {
  const manner = { language, currency: account.currency, today }
  return {
    account,
    alerts: alerts.map(({ alert, lines }) => ({
      ...alert,
      title: wordsOf(language).alerts.rules[alert.rule],
      lines: lines.map((line) => ({ ...line, text: sayAlert(line, manner) })),
    })),
  }
}
