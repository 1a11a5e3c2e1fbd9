import { sendAndPrint } from '../answer.ts'
import { type Command, textOf } from '../command.ts'

/** "May I sell this to them?" */
export const check: Command = {
  name: 'check',
  usage: 'ACCOUNT AMOUNT [TERMS] [--as-of DAY] [--basis HT|TTC] [--order REF] [--estimate]',
  what: {
    en: 'Ask whether an amount may be sold to an account, on terms. Recorded, unless it is an estimate.',
    fr: 'Demander si un montant peut être vendu à un compte, à quelles conditions. Enregistré, sauf estimation.',
  },
  examples: [
    'check durand 25k 45d',
    'check C-1042 "25 000 €" "45 fdm"',
    'check "8976-QYUDM" 500 --as-of 2013-09-30',
  ],
  options: {
    'as-of': { type: 'string' },
    basis: { type: 'string' },
    order: { type: 'string' },
    estimate: { type: 'boolean' },
  },
  words: { least: 2, most: 3 },
  run: (called) => {
    const [account, amount, terms = null] = called.words
    const asOf = textOf(called.options, 'as-of')
    const ask = {
      account,
      amount,
      terms,
      basis: textOf(called.options, 'basis')?.toUpperCase() ?? null,
      orderRef: textOf(called.options, 'order'),
      estimate: called.options['estimate'] === true,
    }
    return sendAndPrint(called, {
      method: 'POST',
      path: '/local/credit-checks',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(asOf === null ? { ask } : { ask, today: asOf }),
    })
  },
}
