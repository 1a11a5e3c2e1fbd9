import type { Book } from '@encours/core/book'
import type { IsoDay } from '@encours/core/day'
import { money } from '@encours/core/money'
import { convert } from '@encours/core/rates'
import { searchKey } from '@encours/core/search-key'
import type { Schema } from '@encours/db/schema'
import type { GivenAccount } from '../stage/given-account.ts'

export type AccountRow = Schema['account']['$inferSelect']

/** The columns of an account that files set. */
export type AccountFields = Pick<AccountRow, (typeof fieldNames)[number]>

export const fieldNames = [
  'number',
  'name',
  'city',
  'country',
  'currency',
  'vatBps',
  'terms',
  'kind',
  'region',
  'repCode',
  'ownerId',
  'groupId',
  'insolvency',
  'limitMinor',
  'limitUntil',
  'newestInvoiceDay',
  'searchKey',
  'described',
] as const

/** What a file leaves out, and what its codes and group names stand for. */
export type AccountContext = {
  book: Book
  today: IsoDay
  kind: 'ledger' | 'accounts'
  /** Persons by rep code. */
  owners: ReadonlyMap<string, string>
  /** Ids of groups by name. */
  groups: ReadonlyMap<string, string>
}

/** An account as it is after a file has spoken of it: the book's where there is one, the policy's defaults else. */
export function fieldsAfter(
  before: AccountFields | null,
  { number, given }: { number: string; given: GivenAccount },
  context: AccountContext,
): AccountFields {
  const from = before ?? newFields(number, given, context)
  const said = context.kind === 'accounts' ? described(from, given, context) : namedByLedger(from, given)
  const owned = { ...said, ownerId: ownerOf(said.repCode, from, context) }
  return { ...owned, searchKey: searchKey([number, owned.name, owned.city ?? ''].join(' ')) }
}

function newFields(number: string, given: GivenAccount, { book, today }: AccountContext): AccountFields {
  const currency = given.currency ?? book.currency
  const limit = money(book.policy.newAccountLimitMinor, book.currency)
  return {
    number,
    name: number,
    city: null,
    country: book.country,
    currency,
    vatBps: book.policy.defaults.vatBps,
    terms: { kind: 'net', days: book.policy.defaults.termsDays },
    kind: 'company',
    region: null,
    repCode: null,
    ownerId: null,
    groupId: null,
    insolvency: null,
    limitMinor: convert(limit, { to: currency, on: today, table: book })?.minor ?? null,
    limitUntil: null,
    newestInvoiceDay: null,
    searchKey: '',
    described: false,
  }
}

/** A ledger names accounts, but whoever has been described keeps the name that somebody gave. */
const namedByLedger = (from: AccountFields, given: GivenAccount): AccountFields => ({
  ...from,
  name: from.described ? from.name : (given.name ?? from.name),
  repCode: given.repCode ?? from.repCode,
  newestInvoiceDay: newest(from.newestInvoiceDay, given.newestInvoiceDay ?? null),
})

/** The newest ever seen: a list of what is open no longer names what was paid. */
const newest = (known: IsoDay | null, said: IsoDay | null): IsoDay | null =>
  known === null || (said !== null && said > known) ? said : known

function described(from: AccountFields, given: GivenAccount, context: AccountContext): AccountFields {
  const { group, insolvency, rowCount: _rows, ...plain } = given
  return {
    ...from,
    ...plain,
    groupId:
      group === undefined ? from.groupId : group === null ? null : (context.groups.get(group.name) ?? null),
    insolvency: insolvency === undefined ? from.insolvency : insolvencyAfter(from, insolvency, context.today),
    described: true,
  }
}

const ofFile = 'accounts file'

/**
 * The same state without a day keeps the day and the source that are known. A file ends only what a file has said: it
 * may not know yet what credit or a feed has entered.
 */
function insolvencyAfter(
  { insolvency: known }: AccountFields,
  said: NonNullable<GivenAccount['insolvency']> | null,
  today: IsoDay,
): AccountFields['insolvency'] {
  if (said === null) return known?.source === ofFile ? null : known
  if (known?.kind === said.kind && (said.since === null || said.since === known.since)) return known
  const since = said.since ?? today
  // Proceedings that turn, or whose day is corrected, keep their clock and the claim that was made
  const { claimBy = null, claimedOn = null } = known ?? {}
  return { kind: said.kind, since, source: ofFile, claimBy, claimedOn }
}

/** A new rep code assigns the account anew; the same one only where nobody had it before. */
function ownerOf(repCode: string | null, from: AccountFields, { owners }: AccountContext): string | null {
  if (repCode === null) return from.ownerId
  const owner = owners.get(repCode) ?? null
  return repCode === from.repCode ? (from.ownerId ?? owner) : owner
}

/** Whether two states of an account are the same in all that files set. */
export const sameFields = (a: AccountFields, b: AccountFields): boolean =>
  fieldNames.every((name) => a[name] === b[name] || canonical(a[name]) === canonical(b[name]))

/** PostgreSQL sorts the keys of what it stores as JSON. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
