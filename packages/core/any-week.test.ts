import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Actor } from './access/actor.ts'
import { mayAct } from './access/may.ts'
import type { Action } from './action.ts'
import type { AccountChange, Change, Following, JournalNote } from './change.ts'
import type { CheckedAt } from './credit/situation.ts'
import { dayAt, type IsoDay, toInstant } from './day.ts'
import type { AccountState, Looked } from './decide.ts'
import { decideOnAccount } from './decide-action.ts'
import { applyToState, followFacts } from './follow/follow-facts.ts'
import type { Invoice } from './ledger/invoice.ts'
import type { MatterDocuments } from './matter.ts'
import { toTell } from './messages/to-tell.ts'
import { policyPreset } from './policy/presets.ts'
import { refusalExamples } from './refusal-examples/refusal-examples.ts'
import { accountFaults, groupFaults, mattersOf } from './testing/account-faults.ts'
import { isUnsaid } from './testing/alert-faults.ts'
import { accountFrom, anyAccount } from './testing/any-account.ts'
import { accountActionTypes, actionOf, anyAccountAction } from './testing/any-actions.ts'
import { anyLedger, withLedger } from './testing/any-ledger.ts'
import { givenAt, givenPerson } from './testing/given.ts'
import { givenActor, system } from './testing/given-actions.ts'
import { sayRefusal } from './words/say-refusal.ts'

const cast: Actor[] = [
  givenActor('rep', { name: 'Julie Roux' }),
  givenActor('rep', { personId: 'p-other', name: 'Otto Vos' }),
  givenActor('manager', { personId: 'p-sales', name: 'Sami Diallo' }),
  givenActor('director', { name: 'Dora Blanc' }),
  givenActor('resolver', { team: 'logistics', name: 'Lars Holm' }),
  givenActor('credit', { personId: 'p-analyst', name: 'Ben Aerts' }),
  givenActor('credit', { personId: 'p-manager', name: 'Claire Maes', level: 'manager' }),
  givenActor('finance', { personId: 'p-cfo', name: 'Luc Petit' }),
  givenActor('finance', { personId: 'p-ceo', name: 'Anne Roy', level: 'ceo' }),
  givenActor('admin', { name: 'Ada Kern' }),
  { kind: 'token', tokenId: 't1', role: 'credit' },
  system,
]
const people = cast.flatMap((actor) => (actor.kind === 'person' ? actor : []))

const pools = {
  accountIds: ['A1'],
  personIds: [...people.map(({ personId }) => personId), 'p-gone'],
}
const anyAct = fc.record({
  do: fc.constant('act' as const),
  by: fc.nat(cast.length - 1),
  /** Whoever comes next in the cast and may, in the place of whoever may not. */
  orNext: fc.constantFrom(true, true, true, true, true, true, true, false),
  action: anyAccountAction(pools),
})

const anyHours = fc.oneof(
  { weight: 5, arbitrary: fc.nat(48) },
  { weight: 2, arbitrary: fc.integer({ min: 48, max: 200 }) },
  { weight: 1, arbitrary: fc.integer({ min: 200, max: 2_400 }) },
)
const anyStep = fc.oneof(
  { weight: 16, arbitrary: anyAct },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('ledger' as const), ledger: anyLedger }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('wait' as const), hours: anyHours }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('policy' as const),
      preset: fc.constantFrom('careful' as const, 'balanced' as const, 'generous' as const),
      zero: fc.boolean(),
    }),
  },
)

type Step = typeof anyStep extends fc.Arbitrary<infer Value> ? Value : never

/** An account in memory, with what a store would know beside its dossier. */
type World = {
  state: AccountState
  items: Invoice[]
  nowMs: number
  /** Every matter that ever was, as it was last, by kind and id. */
  known: Map<string, MatterDocuments[keyof MatterDocuments]>
  reservationIds: Set<string>
  raises: IsoDay[]
  said: Map<string, number>
  step: number
}

const atOf = ({ nowMs, state }: World): CheckedAt => {
  const now = toInstant(nowMs)
  return { now, today: dayAt(now, state.book.timeZone) }
}

test('whatever a week brings, an account holds together: nothing is lost, doubled, unsayable or without its facts', () => {
  fc.assert(
    fc.property(anyAccount, fc.array(anyStep, { maxLength: 60, size: 'max' }), (account, steps) => {
      const { state, items } = accountFrom(account)
      const world: World = {
        state,
        items,
        nowMs: Date.parse(givenAt.now),
        known: new Map(
          mattersOf(state.dossier).map(({ of, document }) => [`${of} ${document.id}`, document]),
        ),
        reservationIds: new Set(),
        raises: [],
        said: new Map(),
        step: 0,
      }
      follow(world)
      for (const step of steps) {
        world.step += 1
        world.nowMs += 1
        take(world, step)
        follow(world)
      }
    }),
    { numRuns: 100 },
  )
}, 30_000)

function take(world: World, step: Step): void {
  switch (step.do) {
    case 'act': {
      const { today } = atOf(world)
      const openIds = (kind: string) => openIdsOf(world, kind)
      const action = actionOf(step.action, { id: `do-${String(world.step)}`, today, openIds })
      return act(world, action, actorFor(world, action, step))
    }
    case 'ledger': {
      const { today } = atOf(world)
      Object.assign(world, withLedger(world, step.ledger, today))
      return
    }
    case 'wait':
      world.nowMs += step.hours * 3_600_000
      return
    case 'policy': {
      const policy = policyPreset(step.preset)
      const { escalate } = policy.alerts
      const alerts = {
        ...policy.alerts,
        escalate: step.zero ? { atOnceHours: 0, soonBusinessDays: 0 } : escalate,
      }
      const { book } = world.state
      world.state = { ...world.state, book: { ...book, policy: { ...policy, alerts } } }
    }
  }
}

/** The ids of what is open of a kind, or of the disputes that have ended. */
function openIdsOf({ state: { dossier }, known }: World, kind: string): string[] {
  if (kind === 'reservation') return dossier.reservations.map(({ id }) => id)
  if (kind === 'invoice') return dossier.items.map(({ number }) => number)
  if (kind === 'currency') return [dossier.account.currency]
  const open = mattersOf(dossier).map(({ of, document }) => `${of} ${document.id}`)
  if (kind !== 'ended dispute') return open.flatMap((key) => idIn(key, kind))
  return [...known.keys()].filter((key) => !open.includes(key)).flatMap((key) => idIn(key, 'dispute'))
}

const idIn = (key: string, kind: string): string[] =>
  key.startsWith(`${kind} `) ? [key.slice(kind.length + 1)] : []

function actorFor({ state }: World, action: Action, { by, orNext }: { by: number; orNext: boolean }): Actor {
  const inTurn = [...cast.slice(by), ...cast.slice(0, by)]
  const able = orNext ? inTurn.find((actor) => mayAct(actor, action, state).ok) : undefined
  return able ?? cast[by] ?? system
}

function act(world: World, action: Action, actor: Actor): void {
  const moment = { actor, ...atOf(world) }
  const bare = frozen(world.state)
  // A phone decides without what the store looks up
  decideOnAccount(bare, action, moment)
  const state = frozen({ ...bare, looked: lookedFor(world, action) })
  const allowed = mayAct(actor, action, state)
  // Which ids of reservations are used up the store knows, and refuses before
  if (action.type === 'reservation.make' && world.reservationIds.has(action.reservationId)) return
  const decided = allowed.ok ? decideOnAccount(state, action, moment) : allowed
  if (!decided.ok) {
    const { refusal } = decided
    expect(Object.keys(refusalExamples)).toContain(refusal.code)
    for (const language of ['en', 'fr'] as const) {
      for (const text of Object.values(sayRefusal(refusal, language))) {
        expect(isUnsaid(text), `${refusal.code} says: ${text}`).toBe(false)
      }
    }
    return
  }
  const { changes, journal } = decided.value
  const before = world.state
  note(journal, action.type)
  apply(world, changes)
  tell(world, changes, { before, after: world.state })
}

/** What follows is written; then nothing follows any more, and the account holds together. */
function follow(world: World): void {
  const at = atOf(world)
  const before = frozen(world.state)
  const followings = followFacts(before, at)
  for (const { type, journal } of followings) note(journal, type)
  const changes = followings.flatMap((one) => one.changes)
  apply(world, changes)
  tell(world, changes, { before, after: world.state })
  const { dossier } = world.state
  world.state = { ...world.state, dossier: { ...dossier, version: dossier.version + 1 } }
  expect(typesOf(followFacts(frozen(world.state), at)), 'following twice').toEqual([])
  expect([...accountFaults(world.state, at), ...groupFaults(world.state)]).toEqual([])
}

const typesOf = (followings: readonly Following[]): string[] => followings.map(({ type }) => type)

function apply(world: World, changes: readonly Change[]): void {
  for (const change of changes) {
    expect('accountId' in change && change.accountId, change.kind).toBe('A1')
    expect(JSON.parse(JSON.stringify(change)), 'a change is plain data').toEqual(change)
    remember(world, change)
    if (isRaise(change)) world.raises = [...world.raises, atOf(world).today]
    world.state = applyToState(world.state, change)
  }
}

/** Asked for or set, a raise for a time is counted once. */
const isRaise = (change: Change): boolean =>
  change.kind === 'matter-opened' &&
  change.of === 'exception' &&
  change.document.limitMinor !== null &&
  change.document.orderRef === null

/** As the store's keys have it: an id names one thing for good, and only what is there can change. */
function remember({ known, reservationIds }: World, change: Change): void {
  if (change.kind === 'reservation-made') {
    expect(reservationIds.has(change.reservation.id), 'a reservation’s id is new').toBe(false)
    reservationIds.add(change.reservation.id)
  }
  if (!('of' in change)) return
  const key = `${change.of} ${change.document.id}`
  expect(known.has(key), `${change.kind} ${key}`).toBe(change.kind !== 'matter-opened')
  known.set(key, change.document)
}

/** Lines of the journal are plain, and names and free text stay out of their figures. */
function note({ figures, text }: JournalNote, type: string): void {
  for (const [key, value] of Object.entries(figures)) {
    const plain = value === null || typeof value === 'string' || Number.isSafeInteger(value)
    expect(plain, `${type} figure ${key} is ${String(value)}`).toBe(true)
  }
  const said = JSON.stringify(figures)
  const personal = [
    ...people.map(({ name }) => name),
    'spring',
    'Asked',
    'gate',
    'carrier',
    'pallets',
    'Boréale',
  ]
  expect(
    personal.filter((word) => said.includes(word)),
    `${type} figures`,
  ).toEqual([])
  expect(
    Object.values(text ?? {}).filter((one) => one.trim() === ''),
    `${type} text`,
  ).toEqual([])
}

/** A topic stands for one message: said again in another step it would never reach anybody. */
function tell(
  world: World,
  changes: readonly Change[],
  told: { before: AccountState; after: AccountState },
): void {
  const ofAccount = changes.filter((change): change is AccountChange => 'accountId' in change)
  for (const { message, to, topic } of ofAccount.flatMap((change) => toTell(change, told))) {
    for (const receiver of to) {
      const key = `${message.kind} ${topic} ${JSON.stringify(receiver)}`
      expect(world.said.get(key) ?? world.step, key).toBe(world.step)
      world.said.set(key, world.step)
    }
  }
}

function lookedFor(world: World, action: Action): Looked {
  const of = (kind: string, id: string) => world.known.get(`${kind} ${id}`)
  const person = 'personId' in action ? action.personId : 'ownerId' in action ? action.ownerId : null
  const colleague = people.find(({ personId }) => personId === person)
  const dispute = 'disputeId' in action ? of('dispute', action.disputeId) : undefined
  const request = 'requestId' in action ? of('request', action.requestId) : undefined
  return {
    assignee: colleague ? givenPerson({ ...colleague, id: colleague.personId }) : null,
    invoices: new Map(world.items.map((item) => [item.number, item])),
    idTaken: takenId(world, action),
    files: new Map(),
    ended: dispute && 'invoiceNumber' in dispute && dispute.state.kind === 'resolved' ? dispute : null,
    endedRequest: request && 'wish' in request && !isOpenOrDeclined(request.state.kind) ? request : null,
    bill: null,
    temporaryRaises: world.raises,
  }
}

const isOpenOrDeclined = (kind: string): boolean => kind === 'open' || kind === 'declined'

function takenId({ known }: World, action: Action): boolean {
  if ('disputeId' in action) return known.has(`dispute ${action.disputeId}`)
  if ('promiseId' in action) return known.has(`promise ${action.promiseId}`)
  if ('planId' in action) return known.has(`plan ${action.planId}`)
  if ('requestId' in action) return known.has(`request ${action.requestId}`)
  return 'remarkId' in action && known.has(`remark ${action.remarkId}`)
}

/** Whoever changes what it was given fails. */
function frozen<Of>(value: Of): Of {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value) && !(value instanceof Map)) {
    Object.freeze(value)
    for (const one of Object.values(value)) frozen(one)
  }
  return value
}

test('every type of action on an account is drawn', () => {
  const drawn = new Set(
    fc.sample(anyAccountAction(pools), { numRuns: 2_000, seed: 1 }).map(({ type }) => type),
  )
  expect([...drawn].toSorted()).toEqual(accountActionTypes.toSorted())
})
