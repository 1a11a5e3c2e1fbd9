import type { DoneIn } from '../../shape/journal-words.ts'
import { broadcasts } from '../broadcasts.ts'

const readers = { one: 'lecteur', other: 'lecteurs' }
const channels = { one: 'canal', other: 'canaux' }
const accounts = { one: 'compte', other: 'comptes' }
const titles = Object.fromEntries(
  Object.entries(broadcasts.templates).map(([template, { title }]) => [template, `« ${title} »`]),
)

/** Broadcasts in the journal, in French. */
export const broadcastsDone: DoneIn<'broadcast'> = {
  'broadcast.send': ({ part, code, count, ids, day }) => {
    const to = [count('readerCount', readers), count('channelCount', channels)].filter((one) => one !== null)
    return [
      `a diffusé ${code('template', titles) ?? 'un message'}`,
      to.length === 0 ? '' : ` à ${to.join(' et ')}`,
      part` concernant ${ids('accounts', accounts)}`,
      part`, jusqu'au ${day('until')}`,
    ]
  },
  'broadcast.correct': ({ part, plain, day }) =>
    `a corrigé la diffusion${part` (version ${plain('version')})`}${part`, jusqu'au ${day('until')}`}`,
  'broadcast.withdraw': ({ part, plain }) => `a retiré la diffusion${part` (version ${plain('version')})`}`,
  'broadcast.acknowledge': ({ part, plain }) => `a lu la diffusion${part` (version ${plain('version')})`}`,
}
