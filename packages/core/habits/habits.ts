/** How a customer pays, learnt from settled invoices. Null in a dossier until enough is known. */
export type Habits = {
  grade: Grade
  /** Chance that the next invoice is paid late, basis points. */
  lateBps: number
  /** Days beyond the due day at which half of the money has come; negative is early. */
  typicalDelayDays: number
  /** Four in five payments come between these delays. */
  earliestDelayDays: number
  latestDelayDays: number
  trend: 'better' | 'steady' | 'worse'
  /** How many settled invoices this rests on. */
  settledCount: number
}

/** From A, pays on time and often, to E, prepayment only. */
export type Grade = 'A' | 'B' | 'C' | 'D' | 'E'
