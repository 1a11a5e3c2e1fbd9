/** A document of a generated ledger. Amounts are signed: what a customer owes is above zero. Days are ISO. */
export type SampleDocument = {
  customer: { number: string; name: string }
  kind: 'invoice' | 'credit' | 'payment'
  number: string
  day: string
  dueDay: string
  amountMinor: number
  openMinor: number
  settledDay: string | null
}

/** The day on which the generated ledger stands. */
export const sampleDay = '2026-10-31'
const termsDays = 30
const msPerDay = 86_400_000

const customers = [
  'Aciéries de l’Est',
  'Boulangerie Dupont',
  'Total Énergies',
  'Café d’Anvers',
  'Grand Total Logistics',
  'Müller & Fils',
].map((name, index) => ({ number: `C-${String(101 + index)}`, name }))

/**
 * Six customers, two of whose names begin as totals do; of each ten invoices, of which some are paid, one in part, a
 * credit note and a payment that nobody has used.
 */
export function sampleLedger(): SampleDocument[] {
  const documents: SampleDocument[] = []
  let count = 0
  for (const [place, customer] of customers.entries()) {
    for (let index = 0; index < 10; index++) {
      const day = addDays('2026-06-20', place * 2 + index * 13)
      const amountMinor = 12_345 + place * 45_678 + index * 101_003
      const isPaid = index % 3 === 0
      const openMinor = isPaid ? 0 : index === 4 ? Math.round(amountMinor / 4) : amountMinor
      documents.push({
        customer,
        kind: 'invoice',
        number: `FA-${String(++count + 2_000)}`,
        day,
        dueDay: addDays(day, termsDays),
        amountMinor,
        openMinor,
        settledDay: isPaid ? later(addDays(day, 20 + place), sampleDay) : null,
      })
    }
    const day = addDays('2026-10-02', place)
    const credit = -5_000 - place * 1_111
    const used = { customer, day, dueDay: day, settledDay: null }
    documents.push({
      ...used,
      kind: 'credit',
      number: `AV-${place + 1}`,
      amountMinor: credit,
      openMinor: credit,
    })
    if (place % 2 === 0) {
      const paid = -20_000 - place
      documents.push({
        ...used,
        kind: 'payment',
        number: `RG-${place + 1}`,
        amountMinor: paid,
        openMinor: paid,
      })
    }
  }
  return documents
}

/** What is open: all that most exports list. */
export const openDocuments = (): SampleDocument[] => sampleLedger().filter(({ openMinor }) => openMinor !== 0)

export type SampleFigures = {
  openCount: number
  openMinor: number
  overdueCount: number
  overdueMinor: number
  creditCount: number
  creditsMinor: number
}

/** What an import of the ledger must find. */
export function figuresOf(documents: readonly SampleDocument[], on = sampleDay): SampleFigures {
  const open = documents.filter(({ openMinor }) => openMinor > 0)
  const overdue = open.filter(({ dueDay }) => dueDay < on)
  const credits = documents.filter(({ openMinor }) => openMinor < 0)
  const sum = (some: readonly SampleDocument[]) => some.reduce((total, { openMinor }) => total + openMinor, 0)
  return {
    openCount: open.length,
    openMinor: sum(open),
    overdueCount: overdue.length,
    overdueMinor: sum(overdue),
    creditCount: credits.length,
    creditsMinor: 0 - sum(credits),
  }
}

/** The two customers that owe most past due, the worst first, by name. */
export function worstOf(documents: readonly SampleDocument[], on = sampleDay): string[] {
  const overdue = new Map<string, number>()
  for (const { customer, dueDay, openMinor } of documents) {
    const late = openMinor > 0 && dueDay < on ? openMinor : 0
    overdue.set(customer.name, (overdue.get(customer.name) ?? 0) + late)
  }
  return [...overdue]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 2)
    .map(([name]) => name)
}

export const byCustomer = (documents: readonly SampleDocument[]): SampleDocument[][] => [
  ...Map.groupBy(documents, ({ customer }) => customer.number).values(),
]

export const addDays = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * msPerDay).toISOString().slice(0, 10)

export const daysLate = ({ dueDay }: SampleDocument): number =>
  (Date.parse(sampleDay) - Date.parse(dueDay)) / msPerDay

const later = (day: string, most: string): string => (day > most ? most : day)
