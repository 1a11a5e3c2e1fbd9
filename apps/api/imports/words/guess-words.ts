import { joined, type Language } from '@encours/core/words/language'
import type { AmountUnit } from '../recognise/amount-unit/amount-unit.ts'
import type { Reason, Sureness } from '../recognise/guess/guess.ts'

type Values = Extract<Reason, { code: 'values' }>['what']

/** Why a column was taken for what it was; `{column}` is another column's name. */
type GuessWords = {
  sureness: Record<Sureness, string>
  guessed: string
  confirmed: string
  /** For a column that was left out although it looks like something. */
  perhaps: string
  reasons: Record<Exclude<Reason['code'], 'values' | 'days-after' | 'sum-of'>, string>
  values: Record<Values, string>
  daysAfter: (days: readonly number[], column: string) => string
  sumOf: (columns: readonly [string, string]) => string
  rememberedBy: string
  remembered: string
  nameless: string
  inCents: string
  /** Whole amounts that somebody still has to confirm. */
  unitTaken: Record<AmountUnit, string>
  mayBeCents: string
}

const en: GuessWords = {
  sureness: { sure: 'sure', likely: 'likely', unsure: 'not sure' },
  guessed: 'guessed',
  confirmed: 'confirmed',
  perhaps: 'perhaps the {field}: --map "{column}={name}"',
  reasons: {
    named: 'its name says so',
    'not-before': 'never before {column}',
    'days-counted': 'the days in between stand in {column}',
    'late-counted': '{column} counts the days since',
    'in-future': 'some lie in the future',
    'past-or-empty': 'empty on some lines, never in the future',
    'at-most': 'never more than {column}',
    'at-least': 'never less than {column}',
    'without-vat': 'without VAT, while the book counts with it',
    unique: 'each value stands once',
    'comes-again': 'its values come again',
    'goes-with': 'goes one to one with {column}',
    'name-only': 'nothing else tells the customers apart',
    rival: '{column} could be it too',
    'only-one': 'no other column could be it',
  },
  values: {
    days: 'dates',
    amounts: 'amounts',
    currencies: 'currency codes',
    terms: 'terms of payment',
    names: 'names',
    'yes-no': 'yes or no',
  },
  daysAfter: (days, column) => `${joined('en', days.map(String), 'or')} days after ${column}`,
  sumOf: ([one, other]) => `${one} and ${other} add up to it`,
  rememberedBy: 'Columns as confirmed by {by} on {day}',
  remembered: 'Columns as confirmed on {day}',
  nameless: 'no line of column names: #1 is the first column',
  inCents: 'amounts in cents',
  unitTaken: {
    cents: 'All amounts are whole numbers and were taken for cents; if they are not: --amounts units',
    units: 'All amounts are whole numbers and were taken for whole units; if they are cents: --amounts cents',
  },
  mayBeCents:
    'All amounts are whole numbers and look like cents; they were read as whole units. If they are cents: --amounts cents',
}

const fr: GuessWords = {
  sureness: { sure: 'certain', likely: 'probable', unsure: 'incertain' },
  guessed: 'deviné',
  confirmed: 'confirmé',
  perhaps: 'peut-être {field} : --map "{column}={name}"',
  reasons: {
    named: 'son nom le dit',
    'not-before': 'jamais avant {column}',
    'days-counted': "les jours d'écart figurent dans {column}",
    'late-counted': '{column} compte les jours depuis',
    'in-future': 'parfois dans le futur',
    'past-or-empty': 'vide sur certaines lignes, jamais dans le futur',
    'at-most': 'jamais plus que {column}',
    'at-least': 'jamais moins que {column}',
    'without-vat': 'hors taxes, alors que les encours se comptent TTC',
    unique: 'chaque valeur une seule fois',
    'comes-again': 'ses valeurs reviennent',
    'goes-with': 'va de pair avec {column}',
    'name-only': 'rien d’autre ne distingue les clients',
    rival: '{column} pourrait l’être aussi',
    'only-one': 'aucune autre colonne ne pourrait l’être',
  },
  values: {
    days: 'des dates',
    amounts: 'des montants',
    currencies: 'des codes devise',
    terms: 'des conditions de paiement',
    names: 'des noms',
    'yes-no': 'oui ou non',
  },
  daysAfter: (days, column) => `${joined('fr', days.map(String), 'or')} jours après ${column}`,
  sumOf: ([one, other]) => `somme de ${one} et ${other}`,
  rememberedBy: 'Colonnes confirmées par {by} le {day}',
  remembered: 'Colonnes confirmées le {day}',
  nameless: 'sans ligne de noms : #1 est la première colonne',
  inCents: 'montants en centimes',
  unitTaken: {
    cents: 'Tous les montants sont entiers et ont été pris pour des centimes ; sinon : --amounts units',
    units:
      'Tous les montants sont entiers et ont été pris pour des unités ; si ce sont des centimes : --amounts cents',
  },
  mayBeCents:
    'Tous les montants sont entiers et ressemblent à des centimes ; ils ont été lus en unités. Si ce sont des centimes : --amounts cents',
}

export const guessWords: Record<Language, GuessWords> = { en, fr }
