import { raisedMinor } from '../credit/limit-in-force.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { AccountState } from '../decide.ts'
import type { Dossier, Group } from '../dossier.ts'
import { type Matter, type MatterKind, marksOf, mentionedIn, shelfOf } from '../matter.ts'
import { coverStateOf } from '../standing/cover-state.ts'
import { alertFaults } from './alert-faults.ts'
import { siblingLimitMinor } from './any-account.ts'

/** What cannot be of an account once all has followed, in words; nothing where all is well. */
export const accountFaults = (state: AccountState, at: CheckedAt): string[] => [
  ...stateFaults(state.dossier),
  ...shelfFaults(state.dossier),
  ...amountFaults(state.dossier),
  ...mentionFaults(state.dossier),
  ...timeFaults(state.dossier, at),
  ...alertFaults(state, at),
]

const fault = (isThere: boolean, text: string): string[] => (isThere ? [text] : [])

const openStates: Readonly<Record<string, readonly string[]>> = {
  disputes: ['raised', 'proposed'],
  promises: ['open', 'broken', 'partly-kept'],
  plans: ['running', 'broken'],
  requests: ['open', 'declined'],
}

/** A matter that has ended is not in the dossier. */
const stateFaults = (dossier: Dossier): string[] => [
  ...(['disputes', 'promises', 'plans', 'requests'] as const).flatMap((shelf) =>
    dossier[shelf].flatMap(({ id, state }) =>
      fault(openStates[shelf]?.includes(state.kind) !== true, `${shelf} ${id} is there as ${state.kind}`),
    ),
  ),
  ...dossier.alerts.flatMap(({ id, ended }) => fault(ended !== null, `alert ${id} has ended`)),
]

/** What the store's unique indexes hold, and the order in which matters lie. */
function shelfFaults(dossier: Dossier): string[] {
  const matters = mattersOf(dossier)
  const slots = matters.map((matter) => `${matter.of} slot ${marksOf(matter).slot}`)
  const ids = matters.map(({ of, document }) => `${of} ${document.id}`)
  const orders = dossier.reservations.map(({ orderRef }) => `order ${orderRef}`)
  const twice = [...slots, ...ids, ...orders].filter((one, index, all) => all.indexOf(one) !== index)
  const unsorted = Object.values(shelfOf).filter((shelf) => {
    const opened = dossier[shelf].map(({ openedAt, id }) => `${openedAt} ${id}`)
    return opened.join() !== opened.toSorted().join()
  })
  const ends = dossier.reservations.map(({ expiresAt, id }) => `${expiresAt} ${id}`)
  return [
    ...twice.map((one) => `${one} is there twice`),
    ...unsorted.map((shelf) => `${shelf} lie in another order than they were opened in`),
    ...fault(ends.join() !== ends.toSorted().join(), 'reservations lie in another order than they end in'),
    ...fault(dossier.remarks.length > 20, 'there are more than twenty remarks'),
  ]
}

/** Every matter on the shelves of a dossier. */
export const mattersOf = (dossier: Dossier): Matter[] =>
  matterKinds.flatMap((of) => dossier[shelfOf[of]].map((document): Matter => matter(of, document)))

const matterKinds: readonly MatterKind[] = [
  'dispute',
  'promise',
  'plan',
  'request',
  'exception',
  'remark',
  'alert',
]

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- a shelf holds documents of its own kind
const matter = (of: MatterKind, document: Matter['document']): Matter => ({ of, document }) as Matter

/** Every amount counts cents and is not below zero; what is not kept for zero has some. */
function amountFaults(dossier: Dossier): string[] {
  const { disputes, promises, plans, reservations, bills, sums } = dossier
  const asked = dossier.requests.map(({ state: _, ...request }) => request)
  const amounts = numbersUnder([...disputes, ...promises, ...plans, ...reservations, ...bills, ...asked])
  const taken = [
    ...disputes,
    ...promises,
    ...reservations,
    ...plans.flatMap(({ instalments }) => instalments),
  ]
  const billsMinor = bills.reduce((total, { amountMinor }) => total + amountMinor, 0)
  return [
    ...amounts
      .filter(([, value]) => !Number.isSafeInteger(value) || value < 0)
      .map(([path, value]) => `${path} is ${String(value)}`),
    ...fault(
      taken.some(({ amountMinor }) => amountMinor === 0),
      'something stands for no money',
    ),
    ...fault(
      sums.billsMinor !== billsMinor,
      `bills are ${String(billsMinor)}, kept ${String(sums.billsMinor)}`,
    ),
    ...disputes.flatMap(({ id, scope, lines, amountMinor, invoice }) => [
      ...fault(
        (scope === 'lines') !== lines.length > 0,
        `dispute ${id} is of ${scope} and has ${lines.length} lines`,
      ),
      ...fault(
        scope === 'lines' && lines.reduce((total, line) => total + line.amountMinor, 0) !== amountMinor,
        `the lines of dispute ${id} do not add up`,
      ),
      ...fault(amountMinor > invoice.openMinor, `dispute ${id} is of more than was open`),
    ]),
  ]
}

const numbersUnder = (value: unknown, path = ''): [string, number][] =>
  typeof value === 'number'
    ? [[path, value]]
    : typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, one]) => numbersUnder(one, `${path}.${key}`))
      : []

/** The invoices that matters name are mentioned, each once and in order, and no others. */
function mentionFaults(dossier: Dossier): string[] {
  const named = [...new Set(mentionedIn(dossier).map(({ number }) => number))].toSorted()
  const mentioned = dossier.mentioned.map(({ number }) => number)
  return fault(
    named.join() !== mentioned.join(),
    `${mentioned.join()} are mentioned, ${named.join()} are named`,
  )
}

function timeFaults(dossier: Dossier, { now, today }: CheckedAt): string[] {
  const { exceptions, reservations, requests, insurance, account } = dossier
  return [
    ...exceptions.flatMap(({ id, until }) => fault(until < today, `exception ${id} was until ${until}`)),
    ...reservations.flatMap(({ id, expiresAt }) => fault(expiresAt <= now, `reservation ${id} is over`)),
    ...requests.flatMap(({ id, state, expiresAt }) =>
      fault(state.kind === 'open' && expiresAt <= now, `request ${id} is over`),
    ),
    ...fault(
      insurance !== null && account.cover !== coverStateOf(insurance, today),
      `cover is ${account.cover}`,
    ),
  ]
}

/** What of a group of two does not move with this member. */
export function groupFaults({ dossier, group }: AccountState): string[] {
  if (group === null) return []
  const [sum] = group.sums
  const own = dossier.reservations.map(({ orderRef, amountMinor, expiresAt }) => ({
    orderRef,
    accountId: dossier.account.id,
    amountMinor,
    expiresAt,
  }))
  const more = raisedMinor(dossier.limit, dossier.exceptions)
  const limitsMinor = siblingLimitMinor + (dossier.limit.minor ?? 0)
  return [
    ...fault(JSON.stringify(sum?.reservations) !== JSON.stringify(own), 'the group has other reservations'),
    ...fault(sum?.limitsMinor !== limitsMinor, `the group’s limits are ${String(sum?.limitsMinor)}`),
    ...fault(sum?.billsMinor !== dossier.sums.billsMinor, `the group’s bills are ${String(sum?.billsMinor)}`),
    ...fault(
      raisedOf(group) !== more,
      `the group says raised by ${String(raisedOf(group))}, it is ${String(more)}`,
    ),
  ]
}

const raisedOf = ({ raised = [] }: Group): number =>
  raised.reduce((total, { moreMinor }) => total + moreMinor, 0)
