import type { CreditCheck, Verdict } from '../credit/credit-check.ts'
import type { IsoDay } from '../day.ts'
import type { Currency } from '../money.ts'
import { type Language, typeset } from './language.ts'
import { sayDays, sayWeekday } from './say-day.ts'
import { sayFigure, sayMoney } from './say-money.ts'
import { sayReason } from './say-reason.ts'
import { sayLevels } from './say-role.ts'
import { sayTerms } from './say-terms.ts'
import { sayVerdict } from './say-verdict.ts'
import { sayWays } from './say-way.ts'
import type { CardWords } from './shape/card-words.ts'
import { speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/**
 * A credit check as a card in plain text, one thing a line: verdict, what was asked, who decides, the ways to a yes, at
 * most three reasons, figures, habits (where they are known), how fresh the facts are.
 */
export function sayCheck(check: CreditCheck, { language }: { language: Language }): string {
  const about = { check, language, words: wordsOf(language).card, today: check.today }
  const lines = [
    headline(about),
    asked(about),
    decides(about),
    ...ways(about),
    why(about),
    figures(about),
    habits(about),
    fresh(about),
  ]
  return lines
    .filter((line) => line !== null)
    .map((line) => typeset(language, line))
    .join('\n')
}

/** The sign in front of a verdict, the same on every surface. */
export const verdictSigns: Record<Verdict, string> = { approve: '🟢', refer: '🟠', decline: '🔴' }

type About = { check: CreditCheck; language: Language; words: CardWords; today: IsoDay }

const mostReasons = 3

function headline({ check, language }: About): string {
  const { name, city, number } = check.account
  const verdict = sayVerdict(check.verdict, language).toLocaleUpperCase(language)
  const where = city === null ? name : `${name}, ${city}`
  return `${verdictSigns[check.verdict]} ${verdict} · ${where} (${number})`
}

function asked({ check, language, words }: About): string {
  const { currency, withoutVatMinor, withVatMinor } = check.amount
  const say = (minor: number): string => sayMoney({ minor, currency }, language)
  const sameAmount = withoutVatMinor === withVatMinor
  const amount =
    check.ask.basis === 'HT'
      ? words.amountHT(say(withoutVatMinor), sameAmount ? null : say(withVatMinor))
      : words.amountTTC(say(withVatMinor), sameAmount ? null : say(withoutVatMinor))
  const deposit = check.ask.depositMinor > 0 ? [words.deposit(say(check.ask.depositMinor))] : []
  return [amount, sayTerms(check.ask.terms, language), ...deposit].join(' · ')
}

function decides({ check, language, words }: About): string | null {
  if (!check.decider) return null
  const { needs, names, withinHours } = check.decider
  const named = names.length === needs.length
  const text = named ? speakerOf(manner({ check, language })).and(names) : sayLevels(needs, language)
  return words.decides({ text: capital(text), many: needs.length > 1 }, withinHours)
}

function ways({ check, language, words, today }: About): string[] {
  if (check.ways.length === 0) return []
  const told = sayWays(check.ways, {
    ...manner({ check, language }),
    today,
    askCurrency: check.amount.currency,
  })
  return [words.waysTitle, ...told.map((way, index) => `${String(index + 1)} ${way}`)]
}

function why({ check, language, words, today }: About): string | null {
  // How the customer pays has a line of its own
  const told = check.reasons.filter(({ code }) => code !== 'pays-late' || !check.habits).slice(0, mostReasons)
  if (told.length === 0) return null
  const title = check.verdict === 'approve' ? words.noteTitle : words.whyTitle
  const reasons = told.map((reason) => sayReason(reason, { ...manner({ check, language }), today }))
  return `${title} ${reasons.join(' · ')}`
}

function figures({ check, language, words }: About): string {
  const { currency } = check.account
  // In another currency than the ask's, bare figures would be taken for the wrong one
  const say = check.amount.currency === currency ? sayFigure : sayMoney
  const figure = (minor: number): string => say({ minor, currency }, language)
  const { limitMinor, headroomBeforeMinor, headroomAfterMinor } = check
  return [
    words.limit(limitMinor === null ? null : figure(limitMinor)),
    words.exposure(figure(check.exposure.totalMinor)),
    ...(headroomBeforeMinor === null ? [] : [words.headroom(figure(headroomBeforeMinor))]),
    ...(headroomAfterMinor === null ? [] : [words.headroomAfter(figure(headroomAfterMinor))]),
  ].join(' · ')
}

function habits({ check, language, words }: About): string | null {
  if (!check.habits) return null
  const { typicalDelayDays, trend } = check.habits
  const trending = words.trends[trend]
  const pays = words.pays(typicalDelayDays, speakerOf(manner({ check, language })))
  const paying = trending === null ? pays : `${pays}, ${trending}`
  if (!check.expectedPayment) return paying
  const { earliestDay: from, latestDay: to } = check.expectedPayment
  return `${paying}; ${words.likelyPaid(sayDays({ from, to }, language))}`
}

function fresh({ check, language, words, today }: About): string {
  const on = check.ledgerDay === null ? null : sayWeekday(check.ledgerDay, { language, near: today })
  return `${words.ledger(on)} · ${words.private}`
}

const manner = ({
  check,
  language,
}: Pick<About, 'check' | 'language'>): {
  language: Language
  currency: Currency
  today: null
} => ({ language, currency: check.account.currency, today: null })

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
