import type { DoneIn } from '../../shape/journal-words.ts'
import { broadcasts } from '../broadcasts.ts'

const readers = { one: 'reader', other: 'readers' }
const channels = { one: 'channel', other: 'channels' }
const accounts = { one: 'account', other: 'accounts' }
const titles = Object.fromEntries(
  Object.entries(broadcasts.templates).map(([template, { title }]) => [template, `“${title}”`]),
)

/** Broadcasts in the journal, in English. */
export const broadcastsDone: DoneIn<'broadcast'> = {
  'broadcast.send': ({ part, code, count, ids, day }) => {
    const to = [count('readerCount', readers), count('channelCount', channels)].filter((one) => one !== null)
    return [
      `sent ${code('template', titles) ?? 'a broadcast'}`,
      to.length === 0 ? '' : ` to ${to.join(' and ')}`,
      part` about ${ids('accounts', accounts)}`,
      part`, until ${day('until')}`,
    ]
  },
  'broadcast.correct': ({ part, plain, day }) =>
    `corrected the broadcast${part` (version ${plain('version')})`}${part`, until ${day('until')}`}`,
  'broadcast.withdraw': ({ part, plain }) => `withdrew the broadcast${part` (version ${plain('version')})`}`,
  'broadcast.acknowledge': ({ part, plain }) => `read the broadcast${part` (version ${plain('version')})`}`,
}
