import type { Actor } from '../access/actor.ts'
import { actorKey } from '../access/actor.ts'
import { type Action, type ActionType, subjectOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { CheckedAt } from '../credit/situation.ts'
import type { AccountState, BookState, BroadcastState, Moment, PersonState, WatchedState } from '../decide.ts'
import { decideOnAccount, decideOnBook, decideOnBroadcast, decideOnPerson } from '../decide-action.ts'
import { followFacts } from '../follow/follow-facts.ts'
import { invariant, type Result } from '../result.ts'
import type { ToldLine } from '../words/say-journal.ts'
import { givenAt, givenBook, givenState } from './given.ts'
import { givenAction, givenActor, givenMoment } from './given-actions.ts'
import { givenBroadcastState } from './given-broadcast.ts'

export type GivenLine = {
  by?: Actor
  /** What the action says beside its sample. */
  differs?: Record<string, unknown>
  account?: AccountState
  broadcast?: BroadcastState
  person?: Partial<PersonState>
  book?: Partial<BookState>
}

/** The line that an action leaves in the journal, as it is decided on what is given. */
export function lineOf(type: ActionType, given: GivenLine = {}): ToldLine {
  const by = given.by ?? givenActor('credit', { level: 'manager' })
  const action = givenAction(type, given.differs)
  const decided = decide(action, given, givenMoment(by))
  invariant(decided.ok, `${type} is done: ${decided.ok ? '' : decided.refusal.code}`)
  return { at: givenAt.now, actor: actorKey(by), type, ...decided.value.journal }
}

/** The first line of a type that follows by itself. */
export function lineFollowing(type: string, state: WatchedState, at: CheckedAt = givenAt): ToldLine {
  const found = followFacts(state, at).find((one) => one.type === type)
  invariant(found, `${type} follows`)
  return { at: at.now, actor: 'system', type, ...found.journal }
}

function decide(action: Action, given: GivenLine, moment: Moment): Result<Decision> {
  const common = { book: givenBook(), taken: [] }
  switch (subjectOf(action).kind) {
    case 'account':
      return decideOnAccount(given.account ?? givenState(), action, moment)
    case 'broadcast':
      return decideOnBroadcast(given.broadcast ?? givenBroadcastState(), action, moment)
    case 'person':
      return decideOnPerson({ ...common, person: null, ...given.person }, action, moment)
    case 'book':
      return decideOnBook({ ...common, ...given.book }, action, moment)
  }
}
