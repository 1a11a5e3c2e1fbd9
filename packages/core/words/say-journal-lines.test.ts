import { describe, expect, test } from 'vitest'
import type { FollowingType } from '../change.ts'
import { lineDone } from '../testing/lines-done.ts'
import { lineFollowed } from '../testing/lines-followed.ts'
import { bothSaid } from '../testing/said-line.ts'
import { journalTypes } from './say-journal.ts'
import type { JournalWords } from './shape/journal-words.ts'

/** What is said of what each action leaves in the journal, as it is decided. */
const done: [keyof JournalWords['done'], string, string][] = [
  [
    'limit.set',
    'Claire Maes set the limit to €80,000, from €60,000. “Good payer.”',
    'Claire Maes a fixé le plafond à 80 000 €, 60 000 € auparavant. « Good payer. »',
  ],
  [
    'limit.review',
    'Claire Maes looked at the limit of €60,000 and left it',
    "Claire Maes a revu le plafond de 60 000 € et l'a maintenu",
  ],
  [
    'hold.place',
    'Claire Maes placed a hold. “Cheque returned.”',
    'Claire Maes a bloqué le compte. « Cheque returned. »',
  ],
  [
    'hold.release',
    'Claire Maes released the hold for fraud of 16 Nov',
    'Claire Maes a débloqué le compte (fraude), bloqué depuis le 16/11',
  ],
  [
    'reservation.make',
    'Julie Lambert reserved €10,000 for O-1 until Mon 23 Nov, 10:00',
    "Julie Lambert a réservé 10 000 € pour O-1 jusqu'au lun. 23/11 à 10 h 00",
  ],
  [
    'reservation.release',
    'Julie Lambert released the reservation of €10,000 for O-1',
    'Julie Lambert a libéré la réservation de 10 000 € pour O-1',
  ],
  [
    'dispute.raise',
    'Julie Lambert raised a dispute of €3,100 on FA-1: short delivery. “Two pallets are missing.”',
    'Julie Lambert a ouvert un litige de 3 100 € sur FA-1 : manquant. « Two pallets are missing. »',
  ],
  [
    'dispute.assign',
    'Claire Maes gave the dispute on FA-1 to Bart Claes (logistics)',
    'Claire Maes a confié le litige sur FA-1 à Bart Claes (logistique)',
  ],
  [
    'dispute.comment',
    'Claire Maes wrote about the dispute on FA-1, with 2 files. “Two pallets are missing.”',
    'Claire Maes a commenté le litige sur FA-1, avec 2 fichiers. « Two pallets are missing. »',
  ],
  [
    'dispute.accept',
    'Claire Maes accepted the dispute of €3,100 on FA-1',
    'Claire Maes a accepté le litige de 3 100 € sur FA-1',
  ],
  [
    'dispute.propose',
    'Claire Maes proposed a credit note of €1,000 for the dispute of €3,100 on FA-1',
    'Claire Maes a proposé un avoir de 1 000 € pour le litige de 3 100 € sur FA-1',
  ],
  [
    'dispute.resolve',
    'Claire Maes settled the dispute of €3,100 on FA-1 by a credit note of €1,000',
    'Claire Maes a réglé le litige de 3 100 € sur FA-1 par un avoir de 1 000 €',
  ],
  [
    'dispute.reopen',
    'Claire Maes reopened the dispute of €3,100 on FA-1, to be settled by 24 Nov. “The credit note is wrong.”',
    'Claire Maes a rouvert le litige de 3 100 € sur FA-1, à régler pour le 24/11. « The credit note is wrong. »',
  ],
  [
    'dispute.escalate',
    'Claire Maes escalated the dispute on FA-1, to be settled by 23 Nov',
    'Claire Maes a fait remonter le litige sur FA-1, à régler pour le 23/11',
  ],
  [
    'promise.record',
    'Julie Lambert recorded a promise of €5,000 for 27 Nov (FA-1). “By phone.”',
    'Julie Lambert a enregistré une promesse de règlement de 5 000 € pour le 27/11 (FA-1). « By phone. »',
  ],
  [
    'promise.postpone',
    'Claire Maes postponed the promise of €5,000 from 27 Nov to 1 Dec',
    'Claire Maes a reporté la promesse de règlement de 5 000 € du 27/11 au 01/12',
  ],
  [
    'promise.cancel',
    'Claire Maes cancelled the promise of €5,000 for 27 Nov',
    'Claire Maes a annulé la promesse de règlement de 5 000 € pour le 27/11',
  ],
  [
    'plan.agree',
    'Claire Maes agreed 2 instalments of €5,000 in all from 1 Dec to 1 Jan (FA-1)',
    "Claire Maes a convenu d'un échéancier de 5 000 € en 2 échéances du 01/12 au 01/01 (FA-1)",
  ],
  [
    'plan.cancel',
    'Claire Maes cancelled the instalment plan of €6,000',
    "Claire Maes a annulé l'échéancier de 6 000 €",
  ],
  [
    'exception.request',
    'Julie Lambert asked for an exception: a limit of €80,000 until 31 Jan, despite overdue, for a sale of €30,000',
    "Julie Lambert a demandé une dérogation : plafond 80 000 € jusqu'au 31/01, malgré le retard, pour une vente de 30 000 €",
  ],
  [
    'exception.advise',
    'Marc Petit advised in favour of the exception: a limit of €80,000, despite overdue. “A new site opens.”',
    'Marc Petit a donné un avis favorable sur la dérogation : plafond 80 000 €, malgré le retard. « A new site opens. »',
  ],
  [
    'exception.approve',
    'Marc Petit approved the exception: a limit of €80,000 until 31 Jan, despite overdue',
    "Marc Petit a accordé la dérogation : plafond 80 000 € jusqu'au 31/01, malgré le retard",
  ],
  [
    'exception.decline',
    'Marc Petit declined the exception: a limit of €80,000, despite overdue',
    'Marc Petit a refusé la dérogation : plafond 80 000 €, malgré le retard',
  ],
  [
    'exception.withdraw',
    'Julie Lambert withdrew the request for an exception: a limit of €80,000, despite overdue',
    'Julie Lambert a retiré la demande de dérogation : plafond 80 000 €, malgré le retard',
  ],
  [
    'account.assign',
    'Claire Maes gave the account to Bart Claes (before: Julie Lambert)',
    'Claire Maes a confié le compte à Bart Claes (auparavant : Julie Lambert)',
  ],
  [
    'account.note',
    'Julie Lambert made a note. “Moves in spring.”',
    'Julie Lambert a pris une note. « Moves in spring. »',
  ],
  [
    'account.overdue-reason',
    'Julie Lambert gave the reason for the overdue: short of cash',
    'Julie Lambert a donné le motif du retard : manque de trésorerie',
  ],
  [
    'account.signal',
    'Julie Lambert passed on a signal: staff are leaving. “The buyer leaves.”',
    'Julie Lambert a transmis un signal : du personnel part. « The buyer leaves. »',
  ],
  [
    'account.event',
    'Claire Maes noted an insolvency: receivership since 12 Nov, claim by 14 Jan (BODACC)',
    'Claire Maes a enregistré une procédure collective : redressement judiciaire depuis le 12/11, créance à déclarer au plus tard le 14/01 (BODACC)',
  ],
  [
    'insurance.set',
    'Claire Maes set the insurance: named limit of €50,000, 90 % covered, from 1 Jan 2026 (Assurance Boréale)',
    "Claire Maes a enregistré l'assurance-crédit : agrément (dénommé), 50 000 €, quotité 90 %, à partir du 01/01/2026 (Assurance Boréale)",
  ],
  [
    'alert.acknowledge',
    'Julie Lambert answered the alert “Overdue”: called (20 Nov)',
    "Julie Lambert a traité l'alerte « Retard de paiement » : appelé (20/11)",
  ],
  [
    'alert.snooze',
    'Julie Lambert snoozed the alert “Overdue” until 27 Nov',
    "Julie Lambert a reporté l'alerte « Retard de paiement » au 27/11",
  ],
  [
    'alert.assign',
    'Claire Maes gave the alert “Overdue” to Bart Claes',
    "Claire Maes a confié l'alerte « Retard de paiement » à Bart Claes",
  ],
  [
    'alert.close',
    'Julie Lambert put the alert “Overdue” aside',
    "Julie Lambert a mis de côté l'alerte « Retard de paiement »",
  ],
  [
    'broadcast.send',
    'Claire Maes sent “Stop shipping” to 2 readers about 1 account, until 30 Nov. “Stop shipping.”',
    "Claire Maes a diffusé « Arrêt des livraisons » à 2 lecteurs concernant 1 compte, jusqu'au 30/11. « Stop shipping. »",
  ],
  [
    'broadcast.correct',
    'Claire Maes corrected the broadcast (version 2). “Ship again.”',
    'Claire Maes a corrigé la diffusion (version 2). « Ship again. »',
  ],
  [
    'broadcast.withdraw',
    'Claire Maes withdrew the broadcast (version 1)',
    'Claire Maes a retiré la diffusion (version 1)',
  ],
  [
    'broadcast.acknowledge',
    'Julie Lambert read the broadcast (version 1)',
    'Julie Lambert a lu la diffusion (version 1)',
  ],
  [
    'person.add',
    'Claire Maes added Zoé Lambert as sales rep, North',
    'Claire Maes a ajouté Zoé Lambert, rôle : commercial, région : North',
  ],
  [
    'person.change',
    'Claire Maes changed Zoé Lambert: name, role and level, now a credit analyst',
    'Claire Maes a modifié la fiche (nom, rôle et niveau) : Zoé Lambert, désormais crédit (décide comme un analyste crédit)',
  ],
  [
    'person.delegate',
    'Claire Maes named Bart Claes to stand in for Zoé Lambert until 1 Dec',
    "Claire Maes a organisé une suppléance pour Zoé Lambert : Bart Claes jusqu'au 01/12",
  ],
  [
    'person.end',
    'Claire Maes noted that Zoé Lambert has left',
    'Claire Maes a enregistré un départ : Zoé Lambert',
  ],
  [
    'person.erase',
    'Claire Maes erased the name of a former colleague (Zoé Lambert)',
    "Claire Maes a effacé le nom d'une personne partie (Zoé Lambert)",
  ],
  [
    'token.add',
    'Claire Maes added a token for a program (credit)',
    'Claire Maes a ajouté un jeton pour un programme (rôle : crédit)',
  ],
  [
    'token.end',
    'Claire Maes ended a token for Zoé Lambert',
    'Claire Maes a révoqué un jeton pour Zoé Lambert',
  ],
  [
    'link.add',
    'The system made a sign-in link for Zoé Lambert',
    'Le système a créé un lien de connexion pour Zoé Lambert',
  ],
  [
    'session.begin',
    'The system signed Zoé Lambert in by OpenID Connect',
    'Le système a ouvert une session par OpenID Connect pour Zoé Lambert',
  ],
  ['session.end', 'Zoé Lambert signed out', 'Zoé Lambert a fermé sa session'],
  [
    'policy.set',
    'Claire Maes set the policy (version 2): 28 settings. “A careful winter.”',
    'Claire Maes a fixé la politique de crédit (version 2) : 28 réglages. « A careful winter. »',
  ],
  ['rates.set', 'Claire Maes set 1 rate (USD 0.92)', 'Claire Maes a fixé 1 cours (USD 0,92)'],
  [
    'routes.set',
    'Claire Maes set the channels (version 1): added credit-north',
    'Claire Maes a fixé les canaux (version 1), ajout : credit-north',
  ],
  [
    'book.set-up',
    'The system set the book up in EUR for BE with the careful policy',
    'Le système a ouvert le portefeuille en EUR (BE), politique prudente',
  ],
  [
    'message.replay',
    'Somebody sent a message another time that had been given up (token-refused)',
    "Quelqu'un a fait renvoyer un message abandonné (token-refused)",
  ],
  [
    'import.commit',
    'A program imported balance.csv (open items of 20 Nov): 120 lines, 4 new accounts, 90 new invoices, 3 changed invoices, 1 settled invoice; the demo company went',
    "Un programme a importé balance.csv (postes ouverts du 20/11) : 120 lignes, 4 nouveaux comptes, 90 nouvelles factures, 3 factures modifiées, 1 facture soldée ; l'entreprise de démonstration est retirée",
  ],
]

/** What is said of what follows by itself, as it follows. */
const followed: [FollowingType, string, string][] = [
  [
    'reservation.expire',
    'By itself: the reservation of €10,000 for SO-1 ended, as it was not used',
    'Automatiquement : la réservation de 10 000 € pour SO-1 a pris fin sans avoir servi',
  ],
  [
    'dispute.paid',
    'By itself: the dispute of €3,100 on FA-1 ended, as nothing is open of the invoice any more',
    'Automatiquement : le litige de 3 100 € sur FA-1 a pris fin, la facture étant soldée',
  ],
  [
    'promise.keep',
    'By itself: the promise of €5,000 for 27 Nov was kept',
    'Automatiquement : la promesse de règlement de 5 000 € pour le 27/11 a été tenue',
  ],
  [
    'promise.break',
    'By itself: the promise of €5,000 for 27 Nov was kept in part (€1,200 paid)',
    'Automatiquement : la promesse de règlement de 5 000 € pour le 27/11 a été tenue en partie (1 200 € réglés)',
  ],
  [
    'promise.forget',
    'By itself: the promise of €5,000 for 27 Nov 2026, which was not kept, counts no longer',
    'Automatiquement : la promesse de règlement de 5 000 € pour le 27/11/2026, non tenue, ne compte plus',
  ],
  [
    'plan.keep',
    'By itself: the instalment plan of €6,000 was kept',
    "Automatiquement : l'échéancier de 6 000 € a été tenu",
  ],
  [
    'plan.break',
    'By itself: the instalment plan of €6,000 was not kept (€1,200 paid)',
    "Automatiquement : l'échéancier de 6 000 € n'a pas été tenu (1 200 € réglés)",
  ],
  [
    'request.expire',
    'By itself: the request for an exception lapsed unanswered (a limit of €80,000, despite overdue)',
    'Automatiquement : la demande de dérogation a expiré sans réponse (plafond 80 000 €, malgré le retard)',
  ],
  [
    'request.forget',
    'By itself: a declined exception is remembered no longer (a limit of €80,000, despite overdue)',
    "Automatiquement : le refus d'une dérogation ne compte plus (plafond 80 000 €, malgré le retard)",
  ],
  [
    'exception.end',
    'By itself: the exception ended (a limit of €80,000 until 19 Nov, despite overdue)',
    "Automatiquement : la dérogation a pris fin (plafond 80 000 € jusqu'au 19/11, malgré le retard)",
  ],
  [
    'cover.change',
    'By itself: new deliveries are insured no longer',
    'Automatiquement : les nouvelles livraisons ne sont plus assurées',
  ],
  [
    'remark.age',
    'By itself: the oldest note left the dossier',
    'Automatiquement : la note la plus ancienne a quitté le dossier',
  ],
  [
    'alert.open',
    'By itself: the alert “Overdue” opened',
    "Automatiquement : l'alerte « Retard de paiement » a été ouverte",
  ],
  [
    'alert.worsen',
    'By itself: the alert “Overdue” got worse',
    "Automatiquement : l'alerte « Retard de paiement » s'est aggravée",
  ],
  [
    'alert.ease',
    'By itself: the alert “Overdue” eased',
    "Automatiquement : l'alerte « Retard de paiement » s'est atténuée",
  ],
  [
    'alert.escalate',
    'By itself: the alert “Overdue” went to the manager, as nobody had answered it',
    "Automatiquement : l'alerte « Retard de paiement », sans réponse, est remontée au responsable",
  ],
  [
    'alert.return',
    'By itself: the alert “Overdue” came back',
    "Automatiquement : l'alerte « Retard de paiement » est revenue",
  ],
  [
    'alert.close',
    'By itself: the alert “Overdue” closed (paid)',
    "Automatiquement : l'alerte « Retard de paiement » a été close (paiement reçu)",
  ],
]

describe('every line of the journal is said in English and in French', () => {
  test.each(done)('%s', (type, en, fr) => {
    expect(bothSaid(lineDone(type))).toEqual([en, fr])
  })

  test.each(followed)('%s by itself', (type, en, fr) => {
    expect(bothSaid(lineFollowed(type))).toEqual([en, fr])
  })

  test('there is no other type', () => {
    const types = new Set([...done, ...followed].map(([type]) => type))
    expect(new Set(journalTypes)).toEqual(types)
  })
})
