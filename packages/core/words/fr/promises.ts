import type { PromiseWords } from '../shape/promise-words.ts'

const par = (name: string | null): string => (name === null ? '' : ` par ${name}`)

/** Promises and plans, in French. */
export const promises: PromiseWords = {
  promise: ({ amountMinor, dueDay }, say) => `${say.money(amountMinor)} promis pour le ${say.day(dueDay)}`,
  postponed: ({ firstDueDay }, say) => `d'abord pour le ${say.day(firstDueDay)}`,
  plan: ({ instalments, totalMinor }, say) => {
    const [first, last] = [instalments[0], instalments.at(-1)]
    const payments = say.count(instalments.length, { one: 'échéance', other: 'échéances' })
    const span = first && last ? `, du ${say.day(first.dueDay)} au ${say.day(last.dueDay)}` : ''
    return `${payments}, ${say.money(totalMinor)} en tout${span}`
  },
  paid: (paidMinor, say) => `${say.money(paidMinor)} réglés à ce jour`,
  recordedBy: (name) => `enregistré${par(name ?? 'un programme')}`,
  states: {
    open: () => 'en cours',
    broken: ({ on }, say) => `non tenue depuis le ${say.day(on)}`,
    'partly-kept': ({ paidMinor }, say) => `tenue en partie : ${say.money(paidMinor)} réglés à temps`,
    kept: ({ on }, say) => `tenue, constatée le ${say.day(on)}`,
    'paid-late': ({ brokenOn, on }, say) => `non tenue le ${say.day(brokenOn)}, réglée au ${say.day(on)}`,
    cancelled: ({ at, by: { name } }, say) => `annulée le ${say.dayOf(at)}${par(name)}`,
  },
  planStates: {
    running: () => 'en cours',
    broken: ({ on }, say) => `non tenu depuis le ${say.day(on)}`,
    kept: ({ on }, say) => `tenu, constaté le ${say.day(on)}`,
    'paid-late': ({ brokenOn, on }, say) => `non tenu le ${say.day(brokenOn)}, réglé au ${say.day(on)}`,
    cancelled: ({ at, by: { name } }, say) => `annulé le ${say.dayOf(at)}${par(name)}`,
  },
}
