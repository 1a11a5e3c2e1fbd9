import { toInstant } from '@encours/core/day'
import { invariant } from '@encours/core/result'
import { openStore } from '@encours/db/open-store'
import { createPerform } from '@encours/db/perform'
import { benchDay } from '../bench-day.ts'
import { benchKey } from '../bench-token.ts'

/** As many people type at once, by their ids in Slack. */
export const people = Array.from({ length: 50 }, (_, index) => `UBENCH${index}`)

/** Fifty colleagues of credit, who may ask about every account. */
export async function addPeople(book: string): Promise<void> {
  const store = await openStore({ url: `file:${book}` })
  const perform = createPerform({
    store,
    secretKey: benchKey,
    now: () => toInstant(Date.parse(`${benchDay}T09:00:00Z`)),
    today: () => benchDay,
  })
  for (const slackId of people) {
    const outcome = await perform(
      {
        id: `add-${slackId}`,
        type: 'person.add',
        personId: slackId,
        name: `Bench ${slackId}`,
        role: 'credit',
        level: 'analyst',
        email: null,
        region: null,
        team: null,
        slackId,
        teamsId: null,
        openidSubject: null,
        repCodes: [],
        language: 'en',
      },
      { kind: 'system' },
    )
    invariant(outcome.ok, `${slackId} is added`)
  }
  await store.close()
}
