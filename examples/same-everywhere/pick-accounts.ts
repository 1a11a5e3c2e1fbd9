import { openStore } from '@encours/db/open-store'

/** An account and why it is one of the ten. */
export type Picked = { number: string; why: string }

type Row = {
  number: string
  openMinor: number
  creditsMinor: number
  itemCount: number
  overdueMinor: number
}

/** Ten accounts that differ: the worst, the biggest, the busiest, the smallest, the quiet ones. */
export async function pickAccounts(databaseUrl: string): Promise<Picked[]> {
  const rows = await loadRows(databaseUrl)
  const by = (figure: (row: Row) => number) => rows.toSorted((a, b) => figure(b) - figure(a))
  const wanted: [string, Row[], number][] = [
    ['worst', by((row) => row.overdueMinor), 3],
    ['biggest', by((row) => row.openMinor), 2],
    ['busiest', by((row) => row.itemCount), 2],
    ['smallest', by((row) => (row.openMinor > 0 ? -row.openMinor : -Infinity)), 1],
    ['quiet', by((row) => -row.openMinor), 10],
  ]
  const picked = new Map<string, Picked>()
  for (const [why, sorted, howMany] of wanted) {
    const fresh = sorted.filter(({ number }) => !picked.has(number)).slice(0, howMany)
    for (const { number } of fresh) picked.set(number, { number, why })
  }
  return [...picked.values()].slice(0, 10)
}

/** In the order of their numbers, so that both engines pick the same. */
async function loadRows(databaseUrl: string): Promise<Row[]> {
  const store = await openStore({ url: databaseUrl })
  const { accounts, dueSums, ledgerDay } = await store.read(async ({ db, t }) => ({
    accounts: await db.select().from(t.account),
    dueSums: await db.select().from(t.dueSum),
    ledgerDay: (await db.select().from(t.book))[0]?.ledgerDay ?? '',
  }))
  await store.close()
  const overdue = new Map<string, number>()
  for (const { accountId, dueDay, openMinor } of dueSums) {
    if (dueDay < ledgerDay) overdue.set(accountId, (overdue.get(accountId) ?? 0) + openMinor)
  }
  return accounts
    .map((row) => ({ ...row, overdueMinor: overdue.get(row.id) ?? 0 }))
    .sort((a, b) => (a.number < b.number ? -1 : 1))
}
