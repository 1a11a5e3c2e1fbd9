import type { Actor } from '@encours/core/access/actor'
import { fallenBy } from '@encours/core/broadcasts/fallen-by'
import { seesAllBroadcasts } from '@encours/core/broadcasts/sees-broadcasts'
import type { IsoDay } from '@encours/core/day'
import type { Language } from '@encours/core/words/language'
import { sayBroadcast } from '@encours/core/words/say-broadcast'
import type { ReadBroadcast } from '@encours/db/load/broadcasts'

type Reading = { actor: Actor; language: Language; today: IsoDay }

/** A broadcast as somebody may read it: its words in their language, and to whom it went for those who see all. */
export function showBroadcast({ broadcast, reader, accounts }: ReadBroadcast, reading: Reading) {
  const { audience, accountIds: _, ...document } = broadcast
  const accountNames = accounts.map(({ name }) => name)
  return {
    ...document,
    accounts,
    stands: fallenBy(broadcast, reading.today) === null,
    acknowledged: reader && {
      at: reader.acknowledgedAt,
      version: reader.acknowledgedVersion,
      isCurrent: reader.acknowledgedVersion === broadcast.version,
    },
    said: sayBroadcast(broadcast, { ...reading, accountNames }),
    ...(seesAllBroadcasts(reading.actor) ? { audience } : {}),
  }
}
