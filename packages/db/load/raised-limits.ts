import { raisedMinor } from '@encours/core/credit/limit-in-force'
import type { RaisedLimit } from '@encours/core/dossier'
import type { MatterDocuments } from '@encours/core/matter'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

type Row = Omit<RaisedLimit, 'moreMinor'> & { limitMinor: number | null; document: unknown }

/** By how much the limits of a group's members are higher for a time or for one order; those that are not are left out. */
export async function readRaisedLimits(door: Door, groupId: string): Promise<RaisedLimit[]> {
  const rows = await door.prepared<Row>(
    'group.raised',
    ({ account, matter }) => sql`
      select ${account.id} as "accountId", ${account.currency} as "currency", ${account.limitMinor} as "limitMinor",
        ${matter.document} as "document"
      from ${account} join ${matter} on ${matter.subjectId} = ${account.id}
      where ${account.groupId} = ${sql.placeholder('groupId')} and ${matter.kind} = 'exception' and ended_at is null
      order by ${account.id}`,
  )({ groupId })
  const exceptionOf = ({ document }: Row): MatterDocuments['exception'] =>
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the kind is asked for
    door.t.matter.document.mapFromDriverValue(document) as MatterDocuments['exception']
  return [...Map.groupBy(rows, ({ accountId }) => accountId).values()].flatMap((own) => {
    const [first] = own
    if (first === undefined) return []
    const { accountId, currency, limitMinor } = first
    const moreMinor = raisedMinor({ minor: limitMinor, until: null }, own.map(exceptionOf))
    return moreMinor === 0 ? [] : [{ accountId, currency, moreMinor }]
  })
}
