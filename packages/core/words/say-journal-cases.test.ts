import { describe, expect, test } from 'vitest'
import type { JournalNote } from '../change.ts'
import { toInstant } from '../day.ts'
import { bothSaid } from '../testing/said-line.ts'

type Case = [type: string, figures: JournalNote['figures'], english: string, french: string]

const at = toInstant(Date.UTC(2026, 10, 20, 9))
const dispute = { invoiceNumber: 'FA-1', amountMinor: 310_000 }
const wish = { kind: 'temporary', groupId: null, limitMinor: 8_000_000, waives: 'past-due' }
const promise = { amountMinor: 500_000, dueDay: '2026-11-27' }

/** What Claire did, after her name. */
const done: Case[] = [
  [
    'limit.set',
    { limitMinor: null, beforeMinor: 6_000_000 },
    'took the limit away, €60,000 before',
    'a retiré le plafond, 60 000 € auparavant',
  ],
  [
    'limit.set',
    { limitMinor: 0, beforeMinor: 6_000_000, beforeUntil: '2026-11-30' },
    'set the limit to €0, from €60,000 until 30 Nov',
    "a fixé le plafond à 0 €, 60 000 € jusqu'au 30/11 auparavant",
  ],
  [
    'limit.set',
    {
      limitMinor: 8_000_000,
      until: '2027-01-31',
      beforeMinor: 6_000_000,
      raise: 'temporary',
      exceptionId: 'limit/a1',
    },
    'raised the limit for a time to €80,000 until 31 Jan, from €60,000',
    "a relevé temporairement le plafond à 80 000 € jusqu'au 31/01, 60 000 € auparavant",
  ],
  [
    'limit.set',
    { limitMinor: 6_000_000, beforeMinor: 5_000_000, insteadOfMinor: 8_000_000 },
    'set the limit to €60,000, from €50,000, instead of €80,000 for a time',
    'a fixé le plafond à 60 000 €, 50 000 € auparavant, au lieu de 80 000 € temporairement',
  ],
  [
    'limit.review',
    { limitMinor: null },
    'looked at the limit and left it at none',
    "a revu le plafond et n'en a pas fixé",
  ],
  ['hold.place', { hold: 'legal' }, 'placed a hold at the legal stage', 'a bloqué le compte au contentieux'],
  [
    'hold.release',
    { hold: 'manual', placedOn: '2026-11-16' },
    'released the hold of 16 Nov',
    'a débloqué le compte, bloqué depuis le 16/11',
  ],
  [
    'account.assign',
    { ownerId: null, beforeOwnerId: 'p-rep' },
    'left the account to nobody (before: Julie Lambert)',
    'a laissé le compte sans responsable (auparavant : Julie Lambert)',
  ],
  [
    'dispute.assign',
    { invoiceNumber: 'FA-1', team: 'quality', ownerId: null },
    'gave the dispute on FA-1 to quality',
    'a confié le litige sur FA-1 (qualité)',
  ],
  [
    'dispute.comment',
    { invoiceNumber: 'FA-1', files: '' },
    'wrote about the dispute on FA-1',
    'a commenté le litige sur FA-1',
  ],
  [
    'dispute.propose',
    { ...dispute, what: 'rejection' },
    'proposed to reject the dispute of €3,100 on FA-1',
    'a proposé de rejeter le litige de 3 100 € sur FA-1',
  ],
  [
    'dispute.propose',
    { ...dispute, what: 'replacement' },
    'proposed a replacement for the dispute of €3,100 on FA-1',
    'a proposé un remplacement pour le litige de 3 100 € sur FA-1',
  ],
  [
    'dispute.resolve',
    { ...dispute, what: 'replacement' },
    'settled the dispute of €3,100 on FA-1 by a replacement',
    'a réglé le litige de 3 100 € sur FA-1 par un remplacement',
  ],
  [
    'dispute.resolve',
    { ...dispute, what: 'rejection' },
    'rejected the dispute of €3,100 on FA-1',
    'a rejeté le litige de 3 100 € sur FA-1',
  ],
  [
    'dispute.resolve',
    { ...dispute, what: 'withdrawn' },
    'withdrew the dispute of €3,100 on FA-1',
    'a retiré le litige de 3 100 € sur FA-1',
  ],
  [
    'promise.record',
    { ...promise, invoices: 'FA-1, FA-2, FA-3' },
    'recorded a promise of €5,000 for 27 Nov (FA-1, FA-2 and FA-3)',
    'a enregistré une promesse de règlement de 5 000 € pour le 27/11 (FA-1, FA-2 et FA-3)',
  ],
  [
    'promise.record',
    { ...promise, invoices: 'FA-1, FA-2, FA-3, FA-4' },
    'recorded a promise of €5,000 for 27 Nov (4 invoices)',
    'a enregistré une promesse de règlement de 5 000 € pour le 27/11 (4 factures)',
  ],
  [
    'plan.cancel',
    { amountMinor: 600_000, was: 'broken' },
    'cancelled the broken instalment plan of €6,000',
    "a annulé l'échéancier de 6 000 €, qui n'était pas tenu",
  ],
  [
    'exception.request',
    {
      kind: 'order',
      limitMinor: null,
      waives: 'past-due over-limit',
      until: '2027-01-31',
      orderRef: 'O-7',
      amountMinor: 0,
    },
    'asked for an exception for order O-7: until 31 Jan, despite overdue and overrun',
    "a demandé une dérogation pour la commande O-7 : jusqu'au 31/01, malgré le retard et le dépassement",
  ],
  [
    'exception.advise',
    { ...wish, view: 'against' },
    'advised against the exception: a limit of €80,000, despite overdue',
    'a donné un avis défavorable sur la dérogation : plafond 80 000 €, malgré le retard',
  ],
  [
    'exception.approve',
    { ...wish, kind: 'permanent', waives: '', insteadOf: 'p2', stillNeeds: 'cfo' },
    'approved the exception: a limit of €80,000 for good, in the place of Bart Claes; still needed: a CFO',
    'a accordé la dérogation : plafond 80 000 € durablement (en suppléance : Bart Claes) ; il faut encore un DAF',
  ],
  [
    'account.event',
    { event: 'insolvency-ended', beforeProceedings: 'safeguard', on: '2026-11-19' },
    'noted the end of the safeguard proceedings on 19 Nov',
    'a enregistré la fin de la procédure collective : sauvegarde, le 19/11',
  ],
  [
    'account.event',
    { event: 'claim-declared', on: '2026-11-19' },
    'noted that our claim was declared on 19 Nov',
    'a enregistré la déclaration de créance du 19/11',
  ],
  [
    'account.event',
    { event: 'unpaid-bill', on: '2026-11-19', billNumber: 'E-12', amountMinor: 500_000 },
    'noted an unpaid bill E-12 of €5,000, back on 19 Nov',
    'a enregistré un effet impayé : E-12, 5 000 €, revenu le 19/11',
  ],
  [
    'account.event',
    { event: 'cover-cut', from: '2026-11-20' },
    'noted that the insurer covers no new deliveries from 20 Nov',
    "a enregistré que l'assureur ne couvre plus les nouvelles livraisons à partir du 20/11",
  ],
  [
    'account.event',
    { event: 'cover-restored', from: '2026-11-20' },
    'noted that the insurer covers new deliveries again from 20 Nov',
    "a enregistré que l'assureur couvre de nouveau les livraisons à partir du 20/11",
  ],
  [
    'insurance.set',
    { insurance: 'none' },
    'set the account as not insured',
    "a enregistré que le compte n'est pas assuré",
  ],
  [
    'alert.snooze',
    { rules: 'overdue breach', until: '2026-11-27' },
    'snoozed the alerts “Overdue” and “Over the limit” until 27 Nov',
    'a reporté les alertes « Retard de paiement » et « Plafond dépassé » au 27/11',
  ],
  [
    'alert.assign',
    { rules: 'overdue', personId: null },
    'gave the alert “Overdue” back',
    "a rendu l'alerte « Retard de paiement »",
  ],
  [
    'broadcast.send',
    { template: 'free', readerCount: 0, channelCount: 2, accounts: null },
    'sent “A word from credit” to 2 channels',
    'a diffusé « Message du service crédit » à 2 canaux',
  ],
  [
    'person.change',
    { personId: 'p9', changed: 'email', role: 'rep', beforeRole: 'rep', level: null, beforeLevel: null },
    'changed Zoé Lambert: e-mail',
    'a modifié la fiche (e-mail) : Zoé Lambert',
  ],
  [
    'person.delegate',
    { personId: 'p-credit', toPersonId: null, beforeToPersonId: 'p2' },
    'ended the standing-in (before: Bart Claes)',
    'a mis fin à la suppléance (auparavant : Bart Claes)',
  ],
  [
    'token.add',
    { personId: 'p9', role: null },
    'added a token for Zoé Lambert',
    'a ajouté un jeton pour Zoé Lambert',
  ],
  [
    'session.begin',
    { personId: 'p9', linkId: 'l1' },
    'signed Zoé Lambert in by a link',
    'a ouvert une session par un lien pour Zoé Lambert',
  ],
  [
    'session.end',
    { personId: 'p9' },
    'signed Zoé Lambert out',
    'a fermé une session ouverte pour Zoé Lambert',
  ],
  [
    'policy.set',
    {
      version: 3,
      'was tolerance.maxMinor': 250_000,
      'tolerance.maxMinor': 300_000,
      'was tolerance.bps': null,
      'tolerance.bps': 5,
    },
    'set the policy (version 3): tolerance.maxMinor €2,500 → €3,000, tolerance.bps – → 5',
    'a fixé la politique de crédit (version 3) : tolerance.maxMinor 2 500 € → 3 000 €, tolerance.bps – → 5',
  ],
  [
    'rates.set',
    { setCount: 2, deletedCount: 1, 'USD.count': 1, 'USD.baseMicros': 920_000, 'GBP.baseMicros': 1_150_500 },
    'set 2 rates and took 1 rate away (USD 0.92, GBP 1.1505)',
    'a fixé 2 cours et retiré 1 cours (USD 0,92 ; GBP 1,1505)',
  ],
  [
    'routes.set',
    { version: 2, added: null, changed: 'credit', removed: 'north, south' },
    'set the channels (version 2): changed credit; took away north, south',
    'a fixé les canaux (version 2), modification : credit ; retrait : north, south',
  ],
  [
    'import.commit',
    { kind: 'orders', ledgerDay: null, linesTaken: 1, linesFaulty: 2, ordersAdded: 1, reservationsEnded: 1 },
    'imported a file (orders): 1 line, 2 faulty lines left out, 1 new order, 1 reservation ended',
    'a importé un fichier (commandes) : 1 ligne, 2 lignes fautives écartées, 1 nouvelle commande, 1 réservation terminée',
  ],
]

/** What followed, by itself. */
const followed: Case[] = [
  [
    'promise.keep',
    { ...promise, state: 'paid-late' },
    'the promise of €5,000 for 27 Nov was paid late',
    'la promesse de règlement de 5 000 € pour le 27/11 a été réglée en retard',
  ],
  [
    'promise.break',
    { ...promise, state: 'broken', paidMinor: 0 },
    'the promise of €5,000 for 27 Nov was not kept',
    "la promesse de règlement de 5 000 € pour le 27/11 n'a pas été tenue",
  ],
  [
    'plan.keep',
    { amountMinor: 600_000, state: 'paid-late' },
    'the instalment plan of €6,000 was paid late',
    "l'échéancier de 6 000 € a été réglé en retard",
  ],
  [
    'plan.break',
    { amountMinor: 600_000, paidMinor: 0 },
    'the instalment plan of €6,000 was not kept',
    "l'échéancier de 6 000 € n'a pas été tenu",
  ],
  [
    'cover.change',
    { cover: 'covered' },
    'new deliveries are insured',
    'les nouvelles livraisons sont assurées',
  ],
  ['cover.change', { cover: 'none' }, 'the account is insured no longer', "le compte n'est plus assuré"],
  [
    'remark.age',
    { kind: 'signal' },
    'the oldest signal left the dossier',
    'le signal le plus ancien a quitté le dossier',
  ],
  [
    'alert.open',
    { rule: 'ledger-old' },
    'the alert “Ledger too old” opened',
    "l'alerte « Balance trop ancienne » a été ouverte",
  ],
]

describe('lines of one type are told apart', () => {
  test.each(done)('%s: %j', (type, figures, english, french) => {
    expect(bothSaid({ at, actor: 'person:p-credit', type, figures, text: null })).toEqual([
      `Claire Maes ${english}`,
      `Claire Maes ${french}`,
    ])
  })

  test.each(followed)('%s by itself: %j', (type, figures, english, french) => {
    expect(bothSaid({ at, actor: 'system', type, figures, text: null })).toEqual([
      `By itself: ${english}`,
      `Automatiquement : ${french}`,
    ])
  })
})
