import type { Account, Insolvency } from '@encours/core/ledger/account'
import { searchKey } from '@encours/core/search-key'
import type { Row } from '../read/plain-rows.ts'
import { hasField } from '../recognise/columns.ts'
import { countryOf } from '../recognise/country.ts'
import type { Field } from '../recognise/header-words.ts'
import { cellOf, isBroken } from './cells.ts'
import { dayCell } from './figure-cells.ts'
import type { GivenAccount } from './given-account.ts'
import type { AccountReading } from './read-account-line.ts'
import { createTermsCell } from './terms-cell.ts'

const mostLetters = 120

const kinds: Record<string, Account['kind']> = {
  company: 'company',
  corporate: 'company',
  legal: 'company',
  societe: 'company',
  entreprise: 'company',
  'personne morale': 'company',
  'sole trader': 'soleTrader',
  soletrader: 'soleTrader',
  person: 'soleTrader',
  individual: 'soleTrader',
  ei: 'soleTrader',
  'entreprise individuelle': 'soleTrader',
  'entrepreneur individuel': 'soleTrader',
  'auto entrepreneur': 'soleTrader',
  'micro entrepreneur': 'soleTrader',
  'personne physique': 'soleTrader',
}

const insolvencies: Record<string, Insolvency['kind'] | 'none'> = {
  none: 'none',
  no: 'none',
  non: 'none',
  aucune: 'none',
  neant: 'none',
  'in bonis': 'none',
  safeguard: 'safeguard',
  sauvegarde: 'safeguard',
  receivership: 'receivership',
  redressement: 'receivership',
  'redressement judiciaire': 'receivership',
  rj: 'receivership',
  liquidation: 'liquidation',
  'liquidation judiciaire': 'liquidation',
  lj: 'liquidation',
}

/** Reads what an accounts file says in words: names, places, groups, kind and insolvency. */
export function createAccountWords(reading: AccountReading): (row: Row) => GivenAccount {
  const { recognised, faults } = reading
  const { columns } = recognised
  const text = (field: Field) => {
    const cell = cellOf(columns, field)
    const present = hasField(columns, field)
    return (row: Row): string | null | undefined => {
      if (!present) return undefined
      const found = cell(row)
      if (found.length > mostLetters) faults.note(row, field, { code: 'name-too-long', found })
      if (isBroken(found)) faults.note(row, field, { code: 'text-broken', found })
      return found === '' ? null : found
    }
  }
  const [name, city, region, repCode] = [text('name'), text('city'), text('region'), text('repCode')]
  const [kind, insolvency, country] = [text('kind'), text('insolvency'), text('country')]
  const termsOf = createTermsCell(cellOf(columns, 'terms'), faults)
  const sinceOf = dayCell(recognised, 'insolvencySince', faults)

  return (row) => {
    const given: GivenAccount = {}
    const named = name(row)
    if (named) given.name = named
    // Where the book must have a value, an empty cell leaves the one it has
    assign(given, 'city', city(row))
    assign(given, 'region', region(row))
    assign(given, 'repCode', repCode(row))
    const terms = termsOf(row)
    if (terms) given.terms = terms
    const kindFound = known(row, kind(row), { field: 'kind', words: kinds, code: 'kind-unclear' })
    if (kindFound) given.kind = kindFound
    const countryText = country(row)
    const countryFound = countryText ? countryOf(countryText) : null
    if (countryFound) given.country = countryFound
    else if (countryText) faults.note(row, 'country', { code: 'country-unknown', found: countryText })
    const insolvencyText = insolvency(row)
    const state = known(row, insolvencyText, {
      field: 'insolvency',
      words: insolvencies,
      code: 'insolvency-unclear',
    })
    const since = sinceOf(row, 'may be empty')
    if (insolvencyText === null || state === 'none') given.insolvency = null
    else if (state) given.insolvency = { kind: state, since }
    return given
  }

  function known<Value>(
    row: Row,
    found: string | null | undefined,
    as: { field: Field; words: Record<string, Value>; code: 'kind-unclear' | 'insolvency-unclear' },
  ): Value | null {
    if (!found) return null
    const value = as.words[searchKey(found)]
    if (value === undefined) faults.note(row, as.field, { code: as.code, found })
    return value ?? null
  }
}

function assign(
  given: GivenAccount,
  field: 'city' | 'region' | 'repCode',
  value: string | null | undefined,
): void {
  if (value !== undefined) given[field] = value
}
