import type { LineParts } from '../../line-parts.ts'
import type { DoneIn } from '../../shape/journal-words.ts'

const presets = { careful: 'careful', balanced: 'balanced', generous: 'generous' }
const kinds = {
  'open-items': 'open items',
  history: 'history',
  accounts: 'accounts',
  orders: 'orders',
  deliveries: 'deliveries',
}

/** What holds for the company as a whole, in the journal; in English. */
export const bookDone: DoneIn<'policy' | 'rates' | 'routes' | 'book' | 'message' | 'import'> = {
  'policy.set': ({ part, plain, settings }) => {
    const changed = settings.length > 3 ? `${String(settings.length)} settings` : settings.join(', ')
    return `set the policy${part` (version ${plain('version')})`}${changed === '' ? '' : `: ${changed}`}`
  },
  'rates.set': ({ part, count, rates }) => {
    const set = count('setCount', { one: 'rate', other: 'rates' })
    const gone = count('deletedCount', { one: 'rate', other: 'rates' })
    const done = [part`set ${set}`, part`took ${gone} away`].filter((one) => one !== '')
    return `${done.join(' and ') || 'set rates'}${rates.length === 0 ? '' : ` (${rates.join(', ')})`}`
  },
  'routes.set': ({ part, plain }) => {
    const changes = [
      part`added ${plain('added')}`,
      part`changed ${plain('changed')}`,
      part`took away ${plain('removed')}`,
    ].filter((one) => one !== '')
    return `set the channels${part` (version ${plain('version')})`}${changes.length === 0 ? '' : `: ${changes.join('; ')}`}`
  },
  'book.set-up': ({ part, plain, code }) => [
    'set the book up',
    part` in ${plain('currency')}`,
    part` for ${plain('country')}`,
    part` with the ${code('preset', presets)} policy`,
  ],
  'message.replay': ({ part, plain }) =>
    `sent a message another time that had been given up${part` (${plain('failure')})`}`,
  'import.commit': (line) => {
    const { part, written, code, day, is } = line
    const what = part` (${code('kind', kinds)}${part` of ${day('ledgerDay')}`})`
    const counts = countsOf(line)
    return [
      `imported ${written('fileName') ?? 'a file'}${what}`,
      counts.length === 0 ? '' : `: ${counts.join(', ')}`,
      is('demoRemoved', 1) ? '; the demo company went' : '',
    ]
  },
}

const countsOf = ({ count }: LineParts): string[] =>
  [
    count('linesTaken', { one: 'line', other: 'lines' }),
    count('linesFaulty', { one: 'faulty line left out', other: 'faulty lines left out' }),
    count('accountsCreated', { one: 'new account', other: 'new accounts' }),
    count('invoicesAdded', { one: 'new invoice', other: 'new invoices' }),
    count('invoicesChanged', { one: 'changed invoice', other: 'changed invoices' }),
    count('invoicesSettled', { one: 'settled invoice', other: 'settled invoices' }),
    count('ordersAdded', { one: 'new order', other: 'new orders' }),
    count('ordersDone', { one: 'order done', other: 'orders done' }),
    count('reservationsEnded', { one: 'reservation ended', other: 'reservations ended' }),
  ].filter((one) => one !== null)
