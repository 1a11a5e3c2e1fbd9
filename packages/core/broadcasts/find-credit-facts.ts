import { type FoundText, findAll } from './found-text.ts'

const grouped = String.raw`\d{1,3}(?:[ .,']\d{3})+`
const figure = String.raw`(?:${grouped}|\d{4,}|\d+(?:[.,]\d+)? ?[kKM](?![A-Za-z]))(?![\d/-])`
/** A round figure of thousands, where nothing is counted behind it: "plafond 60." */
const short = String.raw`\d{2,3}(?= ?(?:[.;!?)]|$))(?![.]\d)`
const year = String.raw`(?:19|2[01])\d{2}(?!\d)`
/** What stands between a limit and its figure. */
const link = String.raw`(?: (?:of|is|at|to|now|was|be|stands|goes|up|down|raised|lowered|cut|reduced|set|only|max|maximum|back|de|a|est|passe|porte|ramene|fixe|releve|reduit|abaisse|remis|limite|maintenant|desormais|autorise|actuel|du|le|client|compte)){1,5}`
const between = String.raw`(?:${link} ?[:=]? ?| ?[:=] ?)`
const limit = String.raw`(?:[Cc]redit (?:limit|line)s?|[Pp]lafonds?(?: d'encours| de credit)?|[Ll]imites? de credit|[Ll]ignes? de credit|[Ee]n-?cours|[Ee]xposure|[Hh]eadroom)`
/** Of a bare limit, which may count pallets: nothing that is counted follows. */
const uncounted = String.raw`(?= ?(?:[.,;:!?)]|$|until|from|since|for|and|only|now|jusqu|depuis|pour|et |seulement|des ))`

const limits = [
  `(?<![A-Za-z])${limit}${between}(?:${figure}|${short})`,
  `(?<![A-Za-z])${limit} (?!${year})${figure}`,
  `(?<![A-Za-z])[Ll]imite?s?(?:${between}| (?!${year}))${figure}${uncounted}`,
  `(?<!\\d)(?:${grouped}|\\d{4,}) (?:of |de |d')(?:credit limit|plafond|encours|exposure|headroom)`,
].map((source) => new RegExp(source, 'g'))

const grades = [
  /(?<![A-Za-z])(?:[Gg]rades?|[Nn]ot(?:ee?s?|ation)|[Cc]ot(?:ee?s?|ation)|[Rr]at(?:ed|ing)|[Cc]lasse de risque|[Rr]isk class)(?: de credit)? ?[:=]? ?[B-E](?![A-Za-z0-9'])/g,
  // "Note A tous" is said to all
  /(?<![A-Za-z])(?:[Gg]rades?|[Nn]ot(?:ee?s?|ation)|[Cc]ot(?:ee?s?|ation)|[Rr]at(?:ed|ing)|[Cc]lasse de risque|[Rr]isk class)(?: de credit)? A(?![A-Za-z0-9']| [A-Za-z])/g,
  /(?<![A-Za-z])[Ss]cor(?:e|es|ing)(?: de| of| is| at| est| a| now)* ?[:=]? ?\d+/g,
]

const judged = String.raw`(?:overdue|past due|credit limit|limit|exposure|headroom|echus?|retard|impayes?|plafond|encours|disponible)`
const small = String.raw`(?: (?:of|the|their|its|is|are|at|in|now|de|du|des|le|la|leur|son|sont|est|en|a))*`
const shares = [
  `(?<![A-Za-z])${judged}${small} ?[:=]? ?\\d+(?:[.,]\\d+)? ?%`,
  `(?<!\\d)\\d+(?:[.,]\\d+)? ?%${small} (?:d')?${judged}(?![A-Za-z])`,
].map((source) => new RegExp(source, 'gi'))

/**
 * What a folded text tells of credit: limits and exposure with a figure, grades and scores, shares of what is overdue or
 * of a limit. Other shares are terms: a deposit of 30 % is said to everybody.
 *
 * @example
 * findCreditFacts('Grade D now').map(({ kind }) => kind) // ['grade']
 * findCreditFacts('Limit orders to 20 pallets; a deposit of 30 % from Monday') // []
 */
export const findCreditFacts = (folded: string): FoundText[] => [
  ...findAll(folded, { kind: 'limit', patterns: limits }),
  ...findAll(folded, { kind: 'grade', patterns: grades }),
  ...findAll(folded, { kind: 'share', patterns: shares }),
]
