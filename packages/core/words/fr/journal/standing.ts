import type { StandingEvent } from '../../../standing/standing-actions.ts'
import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn, Sentence } from '../../shape/journal-words.ts'
import { standing } from '../standing.ts'

/** What happened to a customer, each in its own words. */
const events: Record<StandingEvent['kind'], Sentence> = {
  insolvency: ({ part, code, day, written }) => [
    'a enregistré une procédure collective',
    part` : ${code('proceedings', standing.insolvencies)}`,
    part` depuis le ${day('since')}`,
    part`, créance à déclarer au plus tard le ${day('claimBy')}`,
    part` (${written('source')})`,
  ],
  'insolvency-ended': ({ part, code, day, written }) => [
    'a enregistré la fin de la procédure collective',
    part` : ${code('beforeProceedings', standing.insolvencies)}`,
    part`, le ${day('on')}`,
    part` (${written('source')})`,
  ],
  'claim-declared': ({ part, day }) => `a enregistré la déclaration de créance${part` du ${day('on')}`}`,
  'unpaid-bill': ({ part, plain, money, day }) => [
    'a enregistré un effet impayé',
    part` : ${plain('billNumber')}`,
    part`, ${money('amountMinor')}`,
    part`, revenu le ${day('on')}`,
  ],
  'cover-cut': ({ part, day }) =>
    `a enregistré que l'assureur ne couvre plus les nouvelles livraisons${part` à partir du ${day('from')}`}`,
  'cover-restored': ({ part, day }) =>
    `a enregistré que l'assureur couvre de nouveau les livraisons${part` à partir du ${day('from')}`}`,
}

/** What is known of an account beside its ledger, in the journal; in French. */
export const standingDone: DoneIn<'account' | 'insurance'> = {
  'account.assign': ({ part, is, person }) =>
    is('ownerId', null)
      ? `a laissé le compte sans responsable${part` (auparavant : ${person('beforeOwnerId')})`}`
      : `a confié le compte à ${person('ownerId') ?? "quelqu'un"}${part` (auparavant : ${person('beforeOwnerId')})`}`,
  'account.note': () => 'a pris une note',
  'account.overdue-reason': ({ part, code }) =>
    `a donné le motif du retard${part` : ${code('code', standing.overdueReasons)}`}`,
  'account.signal': ({ part, code }) => `a transmis un signal${part` : ${code('code', standing.signals)}`}`,
  'account.event': (line) => eventOf(line)?.(line) ?? 'a enregistré un événement',
  'insurance.set': (line) => {
    const { part, code, money, share, day, written, is } = line
    if (is('insurance', 'none')) return "a enregistré que le compte n'est pas assuré"
    const kind = code('insurance', standing.insurances)
    return [
      "a enregistré l'assurance-crédit",
      part` : ${kind}`,
      part`, ${money('limitMinor')}`,
      part`, quotité ${share('coveredShareBps')}`,
      part`, à partir du ${day('from')}`,
      part` jusqu'au ${day('until')}`,
      part` (${written('insurer')})`,
    ]
  },
}

const covers = {
  none: "le compte n'est plus assuré",
  covered: 'les nouvelles livraisons sont assurées',
  stopped: 'les nouvelles livraisons ne sont plus assurées',
}
const remarks = {
  note: 'la note la plus ancienne',
  'overdue-reason': 'le motif de retard le plus ancien',
  signal: 'le signal le plus ancien',
}

/** What follows by itself of cover and remarks. */
export const standingFollowed: FollowedIn<'cover' | 'remark'> = {
  'cover.change': ({ code }) => code('cover', covers) ?? 'la couverture a changé',
  'remark.age': ({ code }) =>
    `${code('kind', remarks) ?? 'la remarque la plus ancienne'} a quitté le dossier`,
}

const eventOf = ({ is }: LineParts): Sentence | undefined =>
  Object.entries(events).find(([kind]) => is('event', kind))?.[1]
