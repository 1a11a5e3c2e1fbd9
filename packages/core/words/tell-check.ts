import type { CreditCheck, Verdict } from '../credit/credit-check.ts'
import { type Language, typeset } from './language.ts'
import { sayDays, sayWeekday } from './say-day.ts'
import { sayFigure, sayMoney } from './say-money.ts'
import { sayReason } from './say-reason.ts'
import { sayLevels } from './say-role.ts'
import { sayTerms } from './say-terms.ts'
import { sayVerdict } from './say-verdict.ts'
import { sayWays } from './say-way.ts'
import type { CardWords } from './shape/card-words.ts'
import { type Manner, speakerOf } from './speaker.ts'
import { wordsOf } from './words-of.ts'

/** A credit check in words, part by part, in the order in which a card shows them. */
export type ToldCheck = {
  /** Verdict and account. */
  headline: string
  asked: string
  /** Who can decide; null unless it is a not-yet. */
  decides: string | null
  /** The ways to a yes; null where there is none. */
  ways: { title: string; steps: string[] } | null
  /** The strongest reasons, three at most; null without any. */
  why: { label: string; reasons: string[] } | null
  figures: ToldFigure[]
  /** How the customer pays; null while unknown. */
  habits: string | null
  /** How old the facts are, and who sees the card. */
  fresh: string
}

/** A word and its figure: `free`, `10,000`. A label alone has no value: `No limit`. */
export type ToldFigure = { label: string; value: string | null }

/** Tells a credit check in a language, ready to be drawn as text or as a card. */
export function tellCheck(check: CreditCheck, { language }: { language: Language }): ToldCheck {
  const about = { check, language, words: wordsOf(language).card }
  const set = (text: string): string => typeset(language, text)
  const decided = decides(about)
  const paying = habits(about)
  return {
    headline: set(headline(about)),
    asked: set(asked(about)),
    decides: decided === null ? null : set(decided),
    ways: ways(about),
    why: why(about),
    figures: figures(about).map(({ label, value }) => ({ label: set(label), value })),
    habits: paying === null ? null : set(paying),
    fresh: set(fresh(about)),
  }
}

/** The sign in front of a verdict, the same on every surface. */
export const verdictSigns: Record<Verdict, string> = { approve: '🟢', refer: '🟠', decline: '🔴' }

type About = { check: CreditCheck; language: Language; words: CardWords }

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
  const text = named ? speakerOf(mannerOf(check, language)).and(names) : sayLevels(needs, language)
  return words.decides({ text: capital(text), many: needs.length > 1 }, withinHours)
}

function ways({ check, language, words }: About): ToldCheck['ways'] {
  if (check.ways.length === 0) return null
  const steps = sayWays(check.ways, { ...mannerOf(check, language), askCurrency: check.amount.currency })
  return { title: words.waysTitle, steps }
}

function why({ check, language, words }: About): ToldCheck['why'] {
  // How the customer pays has a line of its own
  const told = check.reasons.filter(({ code }) => code !== 'pays-late' || !check.habits).slice(0, mostReasons)
  if (told.length === 0) return null
  const label = check.verdict === 'approve' ? words.noteTitle : words.whyTitle
  return { label, reasons: told.map((reason) => sayReason(reason, mannerOf(check, language))) }
}

function figures({ check, language, words }: About): ToldFigure[] {
  const { currency } = check.account
  // In another currency than the ask's, bare figures would be taken for the wrong one
  const say = check.amount.currency === currency ? sayFigure : sayMoney
  const figure = (label: string, minor: number | null): ToldFigure[] =>
    minor === null ? [] : [{ label, value: say({ minor, currency }, language) }]
  const { limitMinor, headroomBeforeMinor, headroomAfterMinor } = check
  return [
    ...(limitMinor === null ? [{ label: words.noLimit, value: null }] : figure(words.limit, limitMinor)),
    ...figure(words.exposure, check.exposure.totalMinor),
    ...figure(words.headroom, headroomBeforeMinor),
    ...figure(words.headroomAfter, headroomAfterMinor),
  ]
}

function habits({ check, language, words }: About): string | null {
  if (!check.habits) return null
  const { typicalDelayDays, trend } = check.habits
  const trending = words.trends[trend]
  const pays = words.pays(typicalDelayDays, speakerOf(mannerOf(check, language)))
  const paying = trending === null ? pays : `${pays}, ${trending}`
  if (!check.expectedPayment) return paying
  const { earliestDay: from, latestDay: to } = check.expectedPayment
  return `${paying}; ${words.likelyPaid(sayDays({ from, to }, language))}`
}

function fresh({ check, language, words }: About): string {
  const on = check.ledgerDay === null ? null : sayWeekday(check.ledgerDay, { language, near: check.today })
  return `${words.ledger(on)} · ${words.private}`
}

const mannerOf = (check: CreditCheck, language: Language): Manner => ({
  language,
  currency: check.account.currency,
  today: check.today,
})

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
