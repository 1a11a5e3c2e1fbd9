import type { LineParts } from '../../line-parts.ts'
import type { DoneIn } from '../../shape/journal-words.ts'

const presets = { careful: 'prudente', balanced: 'équilibrée', generous: 'généreuse' }
const kinds = {
  'open-items': 'postes ouverts',
  history: 'historique',
  accounts: 'comptes',
  orders: 'commandes',
  deliveries: 'livraisons',
}

/** What holds for the company as a whole, in the journal; in French. */
export const bookDone: DoneIn<'policy' | 'rates' | 'routes' | 'book' | 'message' | 'import'> = {
  'policy.set': ({ part, plain, settings }) => {
    const changed = settings.length > 3 ? `${String(settings.length)} réglages` : settings.join(', ')
    return `a fixé la politique de crédit${part` (version ${plain('version')})`}${changed === '' ? '' : ` : ${changed}`}`
  },
  'rates.set': ({ part, count, rates }) => {
    const set = count('setCount', { one: 'cours', other: 'cours' })
    const gone = count('deletedCount', { one: 'cours', other: 'cours' })
    const done = [part`fixé ${set}`, part`retiré ${gone}`].filter((one) => one !== '')
    return `a ${done.join(' et ') || 'fixé des cours'}${rates.length === 0 ? '' : ` (${rates.join(' ; ')})`}`
  },
  'routes.set': ({ part, plain }) => {
    const changes = [
      part`ajout : ${plain('added')}`,
      part`modification : ${plain('changed')}`,
      part`retrait : ${plain('removed')}`,
    ].filter((one) => one !== '')
    return [
      'a fixé les canaux',
      part` (version ${plain('version')})`,
      changes.length === 0 ? '' : `, ${changes.join(' ; ')}`,
    ]
  },
  'book.set-up': ({ part, plain, code }) => [
    'a ouvert le portefeuille',
    part` en ${plain('currency')}`,
    part` (${plain('country')})`,
    part`, politique ${code('preset', presets)}`,
  ],
  'message.replay': ({ part, plain }) =>
    `a fait renvoyer un message abandonné${part` (${plain('failure')})`}`,
  'import.commit': (line) => {
    const { part, written, code, day, is } = line
    const what = part` (${code('kind', kinds)}${part` du ${day('ledgerDay')}`})`
    const counts = countsOf(line)
    return [
      `a importé ${written('fileName') ?? 'un fichier'}${what}`,
      counts.length === 0 ? '' : ` : ${counts.join(', ')}`,
      is('demoRemoved', 1) ? " ; l'entreprise de démonstration est retirée" : '',
    ]
  },
}

const countsOf = ({ count }: LineParts): string[] =>
  [
    count('linesTaken', { one: 'ligne', other: 'lignes' }),
    count('linesFaulty', { one: 'ligne fautive écartée', other: 'lignes fautives écartées' }),
    count('accountsCreated', { one: 'nouveau compte', other: 'nouveaux comptes' }),
    count('invoicesAdded', { one: 'nouvelle facture', other: 'nouvelles factures' }),
    count('invoicesChanged', { one: 'facture modifiée', other: 'factures modifiées' }),
    count('invoicesSettled', { one: 'facture soldée', other: 'factures soldées' }),
    count('ordersAdded', { one: 'nouvelle commande', other: 'nouvelles commandes' }),
    count('ordersDone', { one: 'commande terminée', other: 'commandes terminées' }),
    count('reservationsEnded', { one: 'réservation terminée', other: 'réservations terminées' }),
  ].filter((one) => one !== null)
