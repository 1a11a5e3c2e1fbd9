import { day } from '@encours/core/day'

/** The day on which every benchmark takes place; the generated ledger is of the working day before. */
export const benchDay = day('2026-11-22')
