import type { Actor } from '@encours/core/access/actor'
import type { Action } from '@encours/core/action'
import type { Change } from '@encours/core/change'
import type { Outcome } from '@encours/db/outcome'

type Perform = (action: Action, actor: Actor) => Promise<Outcome>

/** What this process keeps in mind, and what makes it look again. */
type Heeding = {
  /** Somebody may be somebody else now, or nobody. */
  peopleChanged: () => void
  bookChanged: () => Promise<void>
}

const ofPeople = new Set<Change['kind']>(['person-changed', 'person-ended', 'person-erased', 'token-ended'])

/** The one door, and what is done through it is felt at once in this process; others find it out within seconds. */
export const heedChanges =
  (perform: Perform, { peopleChanged, bookChanged }: Heeding): Perform =>
  async (action, actor) => {
    const outcome = await perform(action, actor)
    if (!outcome.ok) return outcome
    const isSetUp = outcome.changes.some(({ kind }) => kind === 'book-set-up')
    if (isSetUp) await bookChanged()
    if (isSetUp || outcome.changes.some(({ kind }) => ofPeople.has(kind))) peopleChanged()
    return outcome
  }
