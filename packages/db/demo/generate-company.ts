import { dayNumber, type IsoDay } from '@encours/core/day'
import { money } from '@encours/core/money'
import { bigCustomers, bigGroups, bigPlan } from './big-company.ts'
import type { Company, Shape } from './company.ts'
import { demoCustomerCount, demoCustomers } from './demo-company.ts'
import { ledgerDayBefore } from './parts/days.ts'
import { demoPeople } from './parts/people.ts'
import { demoRates } from './stories/currencies.ts'
import { groups } from './stories/groups.ts'

/** Changes whenever a generated company does, so that what was prepared from an older one is made anew. */
export const generatorVersion = 2

/** The company that a first start loads. */
export const demoSeed = 1

export type Wish = {
  seed: number
  today: IsoDay
  shape: Shape
  /** Of the big shape, one part in so many: 1 is the whole, 100 a hundredth of its customers. */
  onePartIn?: number
}

/** A French and Belgian company with customers that pay as real ones do; it follows from the wish alone. */
export function generateCompany({ seed, today, shape, onePartIn = 1 }: Wish): Company {
  const ledgerDay = ledgerDayBefore(today)
  const telling = { seed, today: dayNumber(today), ledgerDay: dayNumber(ledgerDay) }
  const common = {
    shape,
    seed,
    today,
    ledgerDay,
    currency: money(0, 'EUR').currency,
    country: 'FR',
    timeZone: 'Europe/Paris',
    rates: demoRates(telling),
    people: demoPeople(),
  }
  if (shape === 'demo') {
    return {
      ...common,
      groups: [...groups],
      customerCount: demoCustomerCount,
      customers: () => demoCustomers(telling),
    }
  }
  const plan = bigPlan(onePartIn)
  return {
    ...common,
    groups: bigGroups,
    customerCount: plan.length,
    customers: () => bigCustomers(plan, telling),
  }
}
