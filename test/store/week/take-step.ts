import { type Actor, levelOf, roleOf } from '@encours/core/access/actor'
import { accessRows } from '@encours/core/access/access-rows'
import { changesFor } from '@encours/core/access/changes-for'
import { maySee } from '@encours/core/access/sees'
import { type Action, subjectOf } from '@encours/core/action'
import type { Change } from '@encours/core/change'
import type { AccountState } from '@encours/core/decide'
import { applyToState } from '@encours/core/follow/follow-facts'
import { actionOf, type DrawnAction } from '@encours/core/testing/any-actions'
import { followBook } from '@encours/db/follow/follow-book'
import { followDue } from '@encours/db/follow/follow-due'
import { addSweep, runSweeps } from '@encours/db/follow/run-sweeps'
import { sealJournal } from '@encours/db/journal-seal'
import { loadAccountState } from '@encours/db/load/account-state'
import { loadBook } from '@encours/db/load/book'
import { loadPeople } from '@encours/db/load/people'
import type { Outcome } from '@encours/db/outcome'
import { recordCheck } from '@encours/db/record-check'
import { verifyAlerts } from '@encours/db/verify-alerts'
import type { Door } from '@encours/db/store'
import { eq } from 'drizzle-orm'
import { expect } from 'vitest'
import { system } from '../given.ts'
import { checkOn } from '../given-check.ts'
import type { Act, Step } from './any-step.ts'
import { accountsText, dayLater, ledgerText, ordersText } from './files.ts'
import type { House } from './given-week.ts'

/** An action that was sent, by whom, and what came of it. */
export type Sent = { action: Action; actor: Actor; outcome: Outcome }

export type World = House & {
  sent: Sent[]
  /** Every name that somebody has had, by who it was. */
  names: Map<string, Set<string>>
  stats: Map<string, number>
}

export const count = ({ stats }: World, what: string): void => void stats.set(what, (stats.get(what) ?? 0) + 1)

/** Does what a step says. */
export async function takeStep(world: World, step: Step): Promise<void> {
  world.wait(0.01)
  switch (step.do) {
    case 'act':
      return actAlone(world, step.act)
    case 'together':
      return actTogether(world, step)
    case 'ledger':
      return importLedger(world, step.file)
    case 'accounts': {
      const text = await world.store.read((door) => accountsText(door, step.file))
      const outcome = await world.importText(text, { kind: 'accounts' })
      return count(world, `accounts ${outcome.ok ? outcome.value.state : outcome.refusal.code}`)
    }
    case 'orders': {
      const text = await world.store.read((door) => ordersText(door, step.file, world.today()))
      const outcome = await world.importText(text, { kind: 'orders' })
      return count(world, `orders ${outcome.ok ? outcome.value.state : outcome.refusal.code}`)
    }
    case 'check': {
      const check = await checkOn(world.store, `A${String(step.account + 1)}`)
      await recordCheck(world.store, { at: world.now(), actor: system, check })
      return
    }
    case 'seal':
      await sealJournal(world.store, world.secretKey, world.now(), step.kind)
      return
    case 'wait': {
      world.wait(step.hours)
      await passTime(world)
      return expectAlerts(world)
    }
    case 'leave': {
      await leave(world, step)
    }
  }
}

/** What the clock does every minute, until nothing waits any more. */
export async function passTime({ store, secretKey, now, today }: World): Promise<void> {
  const at = () => ({ now: now(), today: today() })
  const follow = () => followDue(store, { at, secretKey, many: Number.POSITIVE_INFINITY })
  await follow()
  await store.write(['task:sweep'], (door) => addSweep(door, { slot: today(), at: now() }))
  await runSweeps(store, { at, secretKey })
  await followBook(store, { at: at(), secretKey })
  await follow()
}

/** Once nothing waits: no alert without its facts, and none missing. */
export async function expectAlerts({ store, now, today }: World): Promise<void> {
  const { faults, waiting } = await verifyAlerts(store, { now: now(), today: today() })
  expect(faults).toEqual([])
  expect(waiting).toBe(0)
}

async function importLedger(world: World, file: Extract<Step, { do: 'ledger' }>['file']): Promise<void> {
  const text = await world.store.read((door) => ledgerText(door, file, world.today()))
  const outcome = await world.importText(text, { kind: 'ledger', asOf: dayLater(world.today(), -file.age) })
  count(world, `ledger ${outcome.ok ? outcome.value.state : outcome.refusal.code}`)
}

async function leave(world: World, step: Extract<Step, { do: 'leave' }>): Promise<void> {
  if (step.renamed) {
    const id = `do-${String(world.sent.length)}`
    const name = `Née-${String(world.sent.length)} "K" \\ Örs`
    await send(world, { id, type: 'person.change', personId: step.personId, name }, system)
  }
  for (const type of step.erased ? (['person.end', 'person.erase'] as const) : (['person.end'] as const)) {
    const id = `do-${String(world.sent.length)}`
    await send(world, { id, type, personId: step.personId }, system)
  }
}

/** An action alone changes an account as a phone that knew it before would have it. */
async function actAlone(world: World, act: Act): Promise<void> {
  const { action, actor } = await comeIn(world, act)
  const before = await stateOf(world, action)
  const { outcome } = await send(world, action, actor)
  const after = await stateOf(world, action)
  if (before !== null && after !== null) {
    const changes = outcome.ok ? await recordedChanges(world, action.id) : []
    expect(withoutVersions(changes.reduce(applyToState, before))).toEqual(withoutVersions(after))
    if (!outcome.ok) expect(after).toEqual(before)
  }
  if (act.again === 'same') expect(await world.perform(action, actor), 'done again').toEqual(outcome)
  if (act.again === 'other' && outcome.ok) {
    const other: Action = { id: action.id, type: 'limit.review', accountId: 'A1', note: 'Something else.' }
    expect(await world.perform(other, actor)).toMatchObject({ refusal: { code: 'action-id-taken' } })
  }
}

async function actTogether(world: World, step: Extract<Step, { do: 'together' }>): Promise<void> {
  const coming: { action: Action; actor: Actor }[] = []
  for (const [nth, act] of step.acts.entries()) coming.push(await comeIn(world, act, `-${String(nth)}`))
  // Whoever leaves does nothing meanwhile
  const leaving = coming.flatMap(({ action }) => (action.type === 'person.end' ? action.personId : []))
  const staying = coming.filter(({ actor }) => actor.kind !== 'person' || !leaving.includes(actor.personId))
  await Promise.all([
    ...staying.map(({ action, actor }) => send(world, action, actor)),
    step.ledger === null ? null : importLedger(world, step.ledger),
    step.clock ? passTime(world) : null,
  ])
}

/** Performs an action and notes what came of it. */
async function send(world: World, action: Action, actor: Actor): Promise<Sent> {
  const outcome = await world.perform(action, actor)
  const sent = { action, actor, outcome }
  world.sent.push(sent)
  count(world, `${action.type} ${outcome.ok ? 'done' : outcome.refusal.code}`)
  if (action.type === 'person.change' && action.name !== undefined && outcome.ok) {
    world.names.get(action.personId)?.add(action.name)
  }
  return sent
}

/** What was drawn, as it comes in now, by somebody who is there. */
async function comeIn(
  world: World,
  { action: drawn, by, orNext }: Act,
  mark = '',
): Promise<{ action: Action; actor: Actor }> {
  const { store, today } = world
  const id = `do-${String(world.sent.length)}${mark}`
  const open = await store.read(openThings)
  const accountId = accountFor(drawn, open)
  const [book, people, state] = await store.read(async (door) => [
    await loadBook(door),
    await loadPeople(door),
    await loadAccountState(door, accountId ?? ''),
  ])
  const openIds = (of: string) => open.filter((one) => one.of === of && one.accountId === accountId).map((one) => one.id)
  const given = versioned(drawn, { book, people, number: world.sent.length })
  const fields = accountId === null ? given.fields : { ...given.fields, accountId }
  const action = actionOf({ ...given, fields }, { id, today: today(), openIds })
  const present = people
    .filter(({ endedAt }) => endedAt === null)
    .map(
      ({ id: personId, name, role, level, region, team }): Actor => ({
        kind: 'person',
        personId,
        name,
        role,
        level,
        region,
        team,
      }),
    )
  const cast: Actor[] = [...present, { kind: 'token', tokenId: 't1', role: 'credit' }, system]
  const inTurn = [...cast.slice(by % cast.length), ...cast.slice(0, by % cast.length)]
  const able = orNext ? inTurn.find((actor) => couldDo(actor, action, state)) : undefined
  return { action, actor: able ?? inTurn[0] ?? system }
}

function couldDo(actor: Actor, action: Action, state: AccountState | null): boolean {
  const row = accessRows[action.type]
  const role = roleOf(actor)
  if (role === null) return row.system
  if (row.within === 'credit-manager' && role === 'credit' && levelOf(actor) !== 'manager') return false
  return row.roles.includes(role) && (state === null || row.within !== 'seen' || maySee(actor, state.dossier.account))
}

/** A policy and routes are written from the version that holds; somebody is renamed to what nobody was called before. */
function versioned(
  drawn: DrawnAction,
  at: { book: { policyVersion: number; routesVersion: number }; people: { id: string; name: string }[]; number: number },
): DrawnAction {
  const { renamed, ...fields } = drawn.fields
  const fromVersion = drawn.type === 'policy.set' ? at.book.policyVersion : at.book.routesVersion
  const known = at.people.find(({ id }) => id === fields['personId'])
  return {
    ...drawn,
    fields: {
      ...fields,
      ...('fromVersion' in fields && { fromVersion }),
      ...(renamed === true && known && { name: `Née-${String(at.number)} "K" ${known.name}`.slice(0, 100) }),
    },
  }
}

type Open = { of: string; accountId: string; id: string }

/** What can be named: open matters and reservations, disputes that have ended, invoices, each account's currency. */
async function openThings({ db, t }: Door): Promise<Open[]> {
  const matters = await db.select().from(t.matter).orderBy(t.matter.openedAt, t.matter.id)
  const reservations = await db.select().from(t.reservation)
  const invoices = await db.select().from(t.invoice).orderBy(t.invoice.number)
  const accounts = await db.select().from(t.account)
  return [
    ...matters.flatMap(({ kind, subjectId: accountId, id, endedAt }) =>
      endedAt === null || kind === 'dispute'
        ? [{ of: endedAt === null ? kind : 'ended dispute', accountId, id }]
        : [],
    ),
    ...reservations.flatMap(({ accountId, id, endedAt }) =>
      endedAt === null ? [{ of: 'reservation', accountId, id }] : [],
    ),
    ...invoices.flatMap(({ accountId, number: id, openMinor }) =>
      openMinor > 0 ? [{ of: 'invoice', accountId, id }] : [],
    ),
    ...accounts.map(({ id: accountId, currency: id }) => ({ of: 'currency', accountId, id })),
  ]
}

/** The account that was drawn; another one where it has nothing of what the action names. */
function accountFor({ type, fields }: DrawnAction, open: readonly Open[]): string | null {
  if (typeof fields['accountId'] !== 'string') return null
  const refs = Object.values(fields).flatMap((value) => (isRef(value) ? value : []))
  const ref = type.startsWith('alert.') ? { openOf: 'alert', nth: type.length } : refs[0]
  if (ref === undefined || ref.openOf === 'currency') return fields['accountId']
  const those = open.filter(({ of, accountId }) => of === ref.openOf && accountId !== 'book')
  const isThere = those.some(({ accountId }) => accountId === fields['accountId'])
  return isThere ? fields['accountId'] : (those[ref.nth % those.length]?.accountId ?? fields['accountId'])
}

const isRef = (value: unknown): value is { openOf: string; nth: number } =>
  typeof value === 'object' && value !== null && 'openOf' in value

async function stateOf({ store }: World, action: Action): Promise<AccountState | null> {
  const subject = subjectOf(action)
  return subject.kind === 'account' ? store.read((door) => loadAccountState(door, subject.id)) : null
}

export async function recordedChanges({ store }: World, actionId: string): Promise<Change[]> {
  const [row] = await store.read(({ db, t }) => db.select().from(t.action).where(eq(t.action.id, actionId)))
  return row?.outcome.ok === true ? row.outcome.changes : []
}

/** What a repeat of an action is to answer. */
export async function recordedAnswer(world: World, { action, actor }: Sent): Promise<Outcome | undefined> {
  const [row] = await world.store.read(({ db, t }) => db.select().from(t.action).where(eq(t.action.id, action.id)))
  return row?.outcome.ok === true ? { ok: true, changes: changesFor(actor, row.outcome.changes) } : row?.outcome
}

/** An account and its group, but for their versions and for who of two that end at once comes first. */
function withoutVersions({ dossier: { version: _, ...dossier }, group }: AccountState) {
  const sums = group?.sums.map((sum) => ({
    ...sum,
    reservations: sum.reservations.toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1)),
  }))
  return { dossier, group: group && { ...group, version: 0, sums } }
}

const keyOf = (one: { expiresAt: string; accountId: string; orderRef: string }): string =>
  `${one.expiresAt} ${one.accountId} ${one.orderRef}`
