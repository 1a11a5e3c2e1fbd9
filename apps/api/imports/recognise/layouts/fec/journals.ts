/** Which journals of an accounting file are of sales: those that book income, and else where customers are mostly debited. */
export type Journals = {
  /** A line of any account. */
  see: (journal: string, ledgerAccount: string) => void
  /** A line of a customer's account. */
  seeCustomer: (journal: string, minor: number) => void
  areSales: (journal: string) => boolean
}

type Counts = { income: number; debits: number; credits: number }

export function createJournals(): Journals {
  const journals = new Map<string, Counts>()
  let hasIncome = false

  function countsOf(journal: string): Counts {
    const known = journals.get(journal)
    if (known) return known
    const counts = { income: 0, debits: 0, credits: 0 }
    journals.set(journal, counts)
    return counts
  }

  return {
    see: (journal, ledgerAccount) => {
      if (!ledgerAccount.startsWith('70')) return
      countsOf(journal).income++
      hasIncome = true
    },
    seeCustomer: (journal, minor) => {
      countsOf(journal)[minor < 0 ? 'credits' : 'debits']++
    },
    areSales: (journal) => {
      const { income, debits, credits } = countsOf(journal)
      return hasIncome ? income > 0 : debits > credits
    },
  }
}
