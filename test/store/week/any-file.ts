import fc from 'fast-check'

/** The nth account of the book. */
export const account = fc.nat(7)
const minor = fc.integer({ min: 1, max: 3_000_000 })

/** What the next ledger brings. */
export const anyLedgerFile = fc.record({
  paid: fc.array(fc.record({ account, nth: fc.nat(3), share: fc.constantFrom(0.5, 1, 1) }), { maxLength: 6 }),
  added: fc.array(
    fc.record({
      account,
      dueIn: fc.integer({ min: -80, max: 60 }),
      minor,
      as: fc.constantFrom('open', 'open', 'open', 'disputed', 'factored', 'credit'),
    }),
    { maxLength: 6 },
  ),
  /** How old its facts are, in days. */
  age: fc.constantFrom(0, 0, 0, 1, 3),
})

/** Where accounts are moved to: another rep, region or group, another limit. */
export const anyAccountsFile = fc.uniqueArray(
  fc.record(
    {
      account,
      rep: fc.constantFrom('R1', 'R2', 'R9', ''),
      region: fc.constantFrom('North', 'South', ''),
      group: fc.constantFrom('Alpha', 'Alpha', 'Beta', ''),
      limit: fc.constantFrom('10000,00', '90000,00', ''),
    },
    { requiredKeys: ['account'] },
  ),
  { minLength: 1, maxLength: 4, selector: (one) => one.account },
)

/** What is ordered and not yet invoiced. */
export const anyOrdersFile = fc.uniqueArray(
  fc.record({
    account,
    number: fc.constantFrom('SO-1', 'SO-2', 'SO-3'),
    inDays: fc.integer({ min: -5, max: 80 }),
    ordered: minor,
    delivered: fc.constantFrom(0, 0, 100_000, 3_000_000),
  }),
  { maxLength: 4, selector: (one) => `${String(one.account)} ${one.number}` },
)

export type Drawn<Of> = Of extends fc.Arbitrary<infer Value> ? Value : never
export type LedgerFile = Drawn<typeof anyLedgerFile>
export type AccountsFile = Drawn<typeof anyAccountsFile>
export type OrdersFile = Drawn<typeof anyOrdersFile>
