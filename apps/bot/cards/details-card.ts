import { type Language, typeset } from '@encours/core/words/language'
import { sayDays, sayWeekday } from '@encours/core/words/say-day'
import { sayMoment } from '@encours/core/words/say-moment'
import { sayMoney } from '@encours/core/words/say-money'
import { sayReason } from '@encours/core/words/say-reason'
import type { DetailWords } from '@encours/core/words/shape/chat-words'
import { tellCheck } from '@encours/core/words/tell-check'
import { wordsOf } from '@encours/core/words/words-of'
import { type Card, type Part, plainCard } from './card.ts'
import type { NumberedCheck } from './verdict-card.ts'

type Row = { label: string; value: string }
type About = { check: NumberedCheck; language: Language; timeZone: string; words: DetailWords }

/** All that a check rests on: exposure in its parts, every reason, when the money comes, which facts it was decided on. */
export function detailsCard(
  check: NumberedCheck,
  { language, timeZone }: { language: Language; timeZone: string },
): Card {
  const about = { check, language, timeZone, words: wordsOf(language).chat.details }
  const { name, number } = check.account
  const { asked, ways, fresh } = tellCheck(check, { language })
  return plainCard(about.words.title(`${name} (${number})`), [
    { kind: 'text', text: asked },
    { kind: 'rows', title: about.words.exposureTitle, rows: exposureRows(about) },
    { kind: 'rows', title: about.words.paymentTitle, rows: paymentRows(about) },
    ...reasons(about),
    ...(ways === null ? [] : [{ kind: 'steps' as const, ...ways }]),
    { kind: 'note', text: typeset(language, madeOf(about)) },
    { kind: 'note', text: fresh },
  ])
}

/** The parts that are not zero, what they come to, and what the limit leaves. */
function exposureRows({ check, language, words }: About): Row[] {
  const row = (label: string, minor: number): Row => ({
    label,
    value: sayMoney({ minor, currency: check.account.currency }, language),
  })
  const { totalMinor, creditsMinor, ...parts } = check.exposure
  const added = partNames.filter((name) => parts[name] !== 0)
  const { limitMinor, headroomBeforeMinor, headroomAfterMinor } = check
  return [
    ...added.map((name) => row(words.exposure[name], parts[name])),
    ...(creditsMinor === 0 ? [] : [row(words.exposure.creditsMinor, -creditsMinor)]),
    row(words.exposure.totalMinor, totalMinor),
    ...(limitMinor === null ? [] : [row(words.limit, limitMinor)]),
    ...(headroomBeforeMinor === null ? [] : [row(words.headroom, headroomBeforeMinor)]),
    ...(headroomAfterMinor === null ? [] : [row(words.headroomAfter, headroomAfterMinor)]),
  ]
}

const partNames = [
  'openInvoicesMinor',
  'billsMinor',
  'orderedNotDeliveredMinor',
  'deliveredNotInvoicedMinor',
  'reservationsMinor',
] as const

function paymentRows({ check, language, words }: About): Row[] {
  const near = { language, near: check.today }
  const due = { label: words.dueDay, value: sayWeekday(check.dueDay, near) }
  if (!check.expectedPayment) return [due]
  const { likelyDay, earliestDay, latestDay, waitCost } = check.expectedPayment
  const span = sayDays({ from: earliestDay, to: latestDay }, language)
  const likely = typeset(language, words.likelyDay({ day: sayWeekday(likelyDay, near), span }))
  return [
    due,
    { label: words.likely, value: likely },
    { label: words.waitCost, value: sayMoney(waitCost, language) },
  ]
}

function reasons({ check, language, words }: About): Part[] {
  if (check.reasons.length === 0) return []
  const manner = { language, currency: check.account.currency, today: check.today }
  const steps = check.reasons.map((reason) => sayReason(reason, manner))
  return [{ kind: 'steps', title: words.reasonsTitle, steps }]
}

function madeOf({ check, language, timeZone, words }: About): string {
  const moment = sayMoment(check.checkedAt, { language, near: check.today, timeZone })
  return `${words.check({ number: check.id, moment })} · ${words.versions(check.versions)}`
}
