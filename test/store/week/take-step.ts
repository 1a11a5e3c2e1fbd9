import type { Actor } from '@encours/core/access/actor'
import { type Action, subjectOf } from '@encours/core/action'
import { addDays } from '@encours/core/day'
import type { AccountState } from '@encours/core/decide'
import { applyToState } from '@encours/core/follow/follow-facts'
import { sealJournal } from '@encours/db/journal-seal'
import { loadAccountState } from '@encours/db/load/account-state'
import type { Outcome } from '@encours/db/outcome'
import { recordCheck } from '@encours/db/record-check'
import { expect } from 'vitest'
import type { ImportOutcome } from '../../../apps/api/imports/importer.ts'
import { system } from '../given.ts'
import { checkOn } from '../given-check.ts'
import type { LedgerFile } from './any-file.ts'
import type { Act, Step, StepOf } from './any-step.ts'
import { comeIn, newName } from './come-in.ts'
import { accountsText, ledgerText, ordersText } from './file-text.ts'
import type { House } from './given-week.ts'
import { expectAlerts, passTime } from './pass-time.ts'
import { changesOf } from './recorded.ts'

/** An action that was sent, by whom, and what came of it. */
export type Sent = { action: Action; actor: Actor; outcome: Outcome }

/** A house with what has happened in it. */
export type World = House & { sent: Sent[] }

/** Does what a step says, and expects what holds of it. */
export async function takeStep(world: World, step: Step): Promise<void> {
  const { store, today, importText } = world
  switch (step.do) {
    case 'act':
      return actAlone(world, step.of.act)
    case 'together':
      return actTogether(world, step.of)
    case 'ledger':
      return void (await importLedger(world, step.of.file))
    case 'accounts':
      return void (await importText('accounts', await store.read((door) => accountsText(door, step.of.file))))
    case 'orders':
      return void (await importText(
        'orders',
        await store.read((door) => ordersText(door, step.of.file, today())),
      ))
    case 'check': {
      const check = await checkOn(store, `A${String(step.of.account + 1)}`)
      return void (await recordCheck(store, { at: world.now(), actor: system, check }))
    }
    case 'seal':
      return void (await sealJournal(store, world.secretKey, world.now(), step.of.kind))
    case 'wait':
      world.wait(step.of.hours)
      await passTime(world)
      return expectAlerts(world)
    case 'leave':
      return leave(world, step.of)
  }
}

async function importLedger(world: World, file: LedgerFile): Promise<ImportOutcome> {
  const text = await world.store.read((door) => ledgerText(door, file, world.today()))
  return world.importText('ledger', text, addDays(world.today(), -file.age))
}

async function leave(world: World, { personId, renamed, erased }: StepOf<'leave'>): Promise<void> {
  const id = () => nextId(world)
  if (renamed) await send(world, { id: id(), type: 'person.change', personId, name: newName(id()) }, system)
  await send(world, { id: id(), type: 'person.end', personId }, system)
  if (erased) await send(world, { id: id(), type: 'person.erase', personId }, system)
}

/** What an action changes alone is what a phone that knew the account before would make of it. */
async function actAlone(world: World, act: Act): Promise<void> {
  const { action, actor } = await comeIn(world, act, nextId(world))
  const before = await stateOf(world, action)
  const { outcome } = await send(world, action, actor)
  const after = await stateOf(world, action)
  if (before !== null && after !== null) {
    const changes = await changesOf(world, action)
    expect(withoutVersions(changes.reduce(applyToState, before))).toEqual(withoutVersions(after))
    if (!outcome.ok) expect(after).toEqual(before)
  }
  if (act.again === 'same') expect(await world.perform(action, actor), 'done again').toEqual(outcome)
  if (act.again === 'other' && outcome.ok) {
    const other: Action = { id: action.id, type: 'limit.review', accountId: 'A1', note: 'Something else.' }
    expect(await world.perform(other, actor)).toMatchObject({ refusal: { code: 'action-id-taken' } })
  }
}

async function actTogether(world: World, { acts, ledger, clock }: StepOf<'together'>): Promise<void> {
  const coming: { action: Action; actor: Actor }[] = []
  for (const [nth, act] of acts.entries()) {
    coming.push(await comeIn(world, act, `${nextId(world)}-${String(nth)}`))
  }
  // Whoever leaves does nothing meanwhile
  const leaving = coming.flatMap(({ action }) => (action.type === 'person.end' ? action.personId : []))
  const staying = coming.filter(({ actor }) => actor.kind !== 'person' || !leaving.includes(actor.personId))
  await Promise.all([
    ...staying.map(({ action, actor }) => send(world, action, actor)),
    ledger === null ? null : importLedger(world, ledger),
    clock ? passTime(world) : null,
  ])
}

const nextId = ({ sent }: World): string => `do-${String(sent.length)}`

async function send(world: World, action: Action, actor: Actor): Promise<Sent> {
  const sent = { action, actor, outcome: await world.perform(action, actor) }
  world.sent.push(sent)
  return sent
}

async function stateOf({ store }: World, action: Action): Promise<AccountState | null> {
  const subject = subjectOf(action)
  return subject.kind === 'account' ? store.read((door) => loadAccountState(door, subject.id)) : null
}

/** An account and its group, but for their versions and for which of two reservations that end at once comes first. */
function withoutVersions({ dossier, group }: AccountState): object {
  const sums = group?.sums.map((sum) => ({
    ...sum,
    reservations: sum.reservations.toSorted((one, other) => (endOf(one) < endOf(other) ? -1 : 1)),
  }))
  return { dossier: { ...dossier, version: 0 }, group: group && { ...group, version: 0, sums } }
}

const endOf = (one: { expiresAt: string; accountId: string; orderRef: string }): string =>
  [one.expiresAt, one.accountId, one.orderRef].join(' ')
