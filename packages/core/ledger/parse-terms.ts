import { ok, type Result, refuse } from '../result.ts'
import type { Terms } from './terms.ts'

/**
 * Terms as people type them, in English or French.
 *
 * - `45d`, `45`, `45j`, `net 45`, `30 net`, `45 jours`: so many days from the invoice; `on receipt`, `à réception`: 0.
 * - `45 fdm`, `45 EOM`, `45 jours fin de mois`: the days, then the month's end. `fdm 45`, `EOM 45`, `fin de mois + 45`:
 *   the month's end, then the days. `fin de mois`, `EOM`: the month's end.
 * - `le 10`, `10th`, `30 le 10`, `30 days the 10th`, `30 fdm le 10`: the days, then that date of the following month.
 * - `comptant`, `cash`, `prepaid`, `avance`, `à la commande`: prepayment, since no credit is given.
 *
 * Refuses more than 365 days, a date after the 31st, and what is none of these.
 *
 * @example
 * parseTerms('45 jours fin de mois') // { ok: true, value: { kind: 'endOfMonth', days: 45, reading: 'daysThenEnd' } }
 * parseTerms('EOM 45') // { ok: true, value: { kind: 'endOfMonth', days: 45, reading: 'endThenDays' } }
 * parseTerms('30 days the 10th') // { ok: true, value: { kind: 'dateOfNextMonth', date: 10, days: 30 } }
 * parseTerms('whenever') // { ok: false, refusal: { code: 'terms-unclear', text: 'whenever' } }
 */
export function parseTerms(text: string): Result<Terms> {
  const words = text.length > mostLetters ? '' : canonical(text)
  for (const { form, read } of forms) {
    const groups = form.exec(words)?.groups
    const terms = groups && read({ days: Number(groups.days ?? 0), date: Number(groups.date ?? 0) })
    if (terms) return ok(terms)
  }
  return refuse({ code: 'terms-unclear', text: text.slice(0, mostLetters) })
}

const mostLetters = 64
const mostDays = 365

/** Synonyms become one word each: DAYS, NET, END, ON, TH, NEXT, CASH; the rest stays and fits no form. */
const synonyms: [RegExp, string][] = [
  [/\b(?:date|from|after)( of)?( the)?( de)?( d)? (?:facture|invoice)\b/g, ''],
  [/\b(?:prepaid|prepayment|prepaiement|cash in advance|in advance|advance|upfront|pro ?forma)\b/g, 'CASH'],
  [/\b(?:(?:paiement )?(?:d )?avance|(?:paiement )?a la commande|(?:au )?comptant|cash)\b/g, 'CASH'],
  [/\b(?:due )?(?:on|upon) receipt\b|\ba reception\b|\bimmediate(?:ly)?\b|\bimmediat\b/g, '0'],
  [/\b(?:fin d[eu] mois|fin mois|end of (?:the )?month|month end|fdm|eom)\b/g, 'END'],
  [/\b(?:(?:of|du|le|the) )*(?:mois suivant|next month|following month|mois d apres)\b/g, 'NEXT'],
  [/\b(?:days?|jours?|jrs?|d|j)\b/g, 'DAYS'],
  [/\b(?:nets?)\b/g, 'NET'],
  [/\b(?:on the|le|the)\b/g, 'ON'],
  [/(?<=\d )(?:st|nd|rd|th|er|eme)\b/g, 'TH'],
  [/\b(?:terms?|payment|paiement|within|sous|a)\b/g, ''],
]

/** Lower case without accents, digits apart from letters, each synonym its one word. A minus stays, and fits no form. */
function canonical(text: string): string {
  const folded = text
    .toLowerCase()
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .replace(/[’']/g, ' ')
    .replace(/\b(e\.o\.m|f\.d\.m)\b\.?/g, (dotted) => dotted.replaceAll('.', ''))
    .replace(/(?<=\p{L})-(?=\p{L})/gu, ' ')
    .replace(/(?<=\p{L})\.|(?<=[\p{L}\s])\+|,(?=\s)/gu, ' ')
    .replace(/(\d)(?=\p{L})|(\p{L})(?=\d)/gu, '$1$2 ')
  const words = synonyms.reduce((rest, [said, word]) => rest.replace(said, word), folded)
  return words.replace(/\s+/g, ' ').trim()
}

type Figures = { days: number; date: number }
type Form = { form: RegExp; read: (figures: Figures) => Terms | null }

const within = (days: number): boolean => days <= mostDays

const forms: Form[] = [
  { form: /^(?<cash>CASH)$/, read: () => ({ kind: 'prepayment' }) },
  {
    form: /^(?:NET )?(?<days>\d{1,3})(?: DAYS)?(?: NET)?$/,
    read: ({ days }) => (within(days) ? { kind: 'net', days } : null),
  },
  {
    form: /^(?:NET )?(?:(?<days>\d{1,3})(?: DAYS)?(?: NET)? )?END$/,
    read: ({ days }) => (within(days) ? { kind: 'endOfMonth', days, reading: 'daysThenEnd' } : null),
  },
  {
    form: /^END (?:NET )?(?<days>\d{1,3})(?: DAYS)?(?: NET)?$/,
    read: ({ days }) => (within(days) ? { kind: 'endOfMonth', days, reading: 'endThenDays' } : null),
  },
  {
    form: /^(?:NET )?(?:(?<days>\d{1,3})(?: DAYS)?(?: NET)?(?: END)? )?ON (?<date>\d{1,2})(?: TH)?(?: NEXT)?$/,
    read: dateOfNextMonth,
  },
  {
    form: /^(?:NET )?(?:(?<days>\d{1,3})(?: DAYS)?(?: NET)?(?: END)? )?(?<date>\d{1,2}) TH(?: NEXT)?$/,
    read: dateOfNextMonth,
  },
  { form: /^(?<date>\d{1,2}) NEXT$/, read: dateOfNextMonth },
]

function dateOfNextMonth({ days, date }: Figures): Terms | null {
  return within(days) && date >= 1 && date <= 31 ? { kind: 'dateOfNextMonth', date, days } : null
}
