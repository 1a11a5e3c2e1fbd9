import { isContact, isRegistration, looksLikeCode, looksLikeName, looksLikePostcode } from '../cell-kinds.ts'
import { shareOf } from '../profile.ts'
import { type Candidate, eligible, nameSpeaks, orNone } from './candidate.ts'
import { memoise } from './memoise.ts'
import { countsLines, relateValues, type ValueRelation } from './party-relations.ts'

export type PartyRoles = { account: Candidate | null; name: Candidate | null; number: Candidate | null }

export type PartyJudge = { scoreOf: (roles: PartyRoles) => number; relation: Relate }
type Relate = (one: Candidate, other: Candidate) => ValueRelation

type Features = {
  code: boolean
  name: boolean
  /** A contact, a registration, a count of lines: nothing of ours. */
  nothing: boolean
  unique: boolean
  repeats: boolean
  constant: boolean
}

const nameThreshold = 0.2
/** In so few lines each customer may come once. */
const fewLines = 12
const impossible = -3

/** Judges which columns number the account, name it and number the invoice. */
export function judgeParties(candidates: readonly Candidate[], inOrder: number): PartyJudge {
  const features = new Map(candidates.map((one) => [one, featuresOf(one, inOrder)]))
  const relation = memoise(relateValues)
  const of = (column: Candidate): Features => features.get(column) ?? featuresOf(column, inOrder)

  function ofAccount(column: Candidate): number {
    const { code, name, nothing, unique, repeats, constant } = of(column)
    const many = column.cells.length > fewLines
    return (
      nameSpeaks(column, 'account') +
      (column.filled < 0.95 ? -0.8 : 0.1) +
      (code ? 0.2 : name ? -0.1 : 0) +
      (repeats ? 0.2 : 0) -
      (many && unique ? 0.5 : 0) -
      (constant && many ? 0.4 : 0) -
      (shareOf(column, looksLikePostcode) === 1 ? 0.15 : 0) -
      (nothing ? 0.8 : 0)
    )
  }

  function ofNumber(column: Candidate): number {
    const { code, nothing, unique, repeats } = of(column)
    return (
      nameSpeaks(column, 'number') +
      (column.filled < 0.95 ? -0.8 : 0.1) +
      (unique ? 0.4 : 0) -
      (repeats ? 0.4 : 0) +
      (code ? 0.2 : -0.6) -
      (nothing ? 1 : 0)
    )
  }

  function ofName(column: Candidate, account: Candidate | null): number {
    const { name, constant } = of(column)
    const alone = nameSpeaks(column, 'name') + (name ? 0.3 : -1) - (constant ? 0.5 : 0) - nameThreshold
    if (account === null) return alone
    const between = relation(account, column)
    if (between.lines > fewLines && between.oneToOther < 0.85) return impossible
    return alone + (between.oneToOne && of(column).name ? 0.3 : between.oneToOther >= 0.97 ? 0.1 : -0.1)
  }

  function scoreOf({ account, name, number }: PartyRoles): number {
    const fewer = account && number && account.distinct > number.distinct ? -0.4 : 0
    return (
      (account ? ofAccount(account) + 0.5 : 0) +
      (name ? ofName(name, account) : 0) +
      (number ? ofNumber(number) + 0.5 : 0) +
      fewer
    )
  }

  return { scoreOf, relation }
}

export function featuresOf(column: Candidate, inOrder: number): Features {
  const { distinctShare, distinct, cells } = column
  return {
    code: shareOf(column, looksLikeCode) >= 0.9 && column.days === null,
    name: shareOf(column, looksLikeName) >= 0.8,
    nothing:
      shareOf(column, isContact) >= 0.8 ||
      (distinct > 2 && shareOf(column, isRegistration) >= 0.97) ||
      countsLines(column, inOrder),
    unique: distinctShare >= 0.97,
    repeats: distinctShare < 0.8 && distinct > 1,
    constant: distinct <= 1 && cells.length > 3,
  }
}

/** Every triple that there could be among columns that hold no days. */
export function* partyTriples(candidates: readonly Candidate[]): Generator<PartyRoles> {
  const fits = ({ days }: Candidate) => days === null
  const names = orNone(eligible(candidates, 'name', fits))
  for (const account of orNone(eligible(candidates, 'account', fits))) {
    for (const number of orNone(eligible(candidates, 'number', fits))) {
      if (account !== null && number === account) continue
      for (const name of names) {
        if (name === null || (name !== account && name !== number)) yield { account, name, number }
      }
    }
  }
}
