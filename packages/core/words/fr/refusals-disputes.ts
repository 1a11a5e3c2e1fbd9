import type { DisputeOutcome } from '../../disputes/dispute.ts'
import type { DisputeRefusal } from '../../disputes/dispute-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { disputes } from './disputes.ts'

const notRaised = "Rien n'a été mis en litige."
const asItWas = 'Le litige est resté le même.'
const notSent = "Aucun fichier n'a été conservé."

const mayEnd: Record<DisputeOutcome, { happened: string; todo: string }> = {
  credit: {
    happened: 'Seul le service crédit clôt un litige par un avoir.',
    todo: "Proposer l'avoir : le service crédit est prévenu et décide.",
  },
  replacement: {
    happened: "Un remplacement revient à la personne ou à l'équipe chargée du litige.",
    todo: 'Le proposer, ou demander à qui est chargé du litige.',
  },
  rejection: {
    happened: "Un rejet revient à la personne ou à l'équipe chargée du litige.",
    todo: 'Le proposer, ou demander à qui est chargé du litige.',
  },
  withdrawn: {
    happened: "Seuls l'auteur du litige, le responsable du compte et le service crédit peuvent le retirer.",
    todo: "Demander à l'un d'eux, ou ajouter un commentaire qui dit pourquoi.",
  },
  paid: {
    happened: 'Seule la balance clôt un litige par un règlement.',
    todo: 'Rien à faire : cela vient avec la prochaine balance.',
  },
}

/** Disputes and their files; in French. */
export const disputeRefusals: RefusalWordsFor<DisputeRefusal['code']> = {
  'dispute-unknown': () => ({
    happened: "Ce compte n'a pas ce litige.",
    unchanged: 'Tous les litiges sont restés les mêmes.',
    todo: 'Regarder les litiges du compte, et en ouvrir un autre si besoin.',
  }),
  'dispute-exists': ({ disputeId }) => ({
    happened: `L'identifiant ${disputeId} désigne déjà un litige de ce compte.`,
    unchanged: "Ce litige est resté le même, et aucun autre n'a été ouvert.",
    todo: "Si c'est le même, rien à faire ; sinon, l'envoyer sous un nouvel identifiant.",
  }),
  'dispute-open-already': ({ invoiceNumber, reason, by, dueDay }, say) => ({
    happened: `${invoiceNumber} est déjà en litige pour ce motif (${disputes.reasons[reason]})${by === null ? '' : `, ouvert par ${by}`}, à régler avant le ${say.day(dueDay)} inclus.`,
    unchanged: "Ce litige est resté le même, et aucun autre n'a été ouvert.",
    todo: 'Y ajouter un commentaire, ou donner un autre motif.',
  }),
  'dispute-ended': ({ what, at }, say) => ({
    happened: `Ce litige est clos depuis le ${say.dayOf(at)} : ${disputes.outcomes[what]}.`,
    unchanged: asItWas,
    todo: "Le rouvrir d'abord, s'il n'est finalement pas réglé.",
  }),
  'dispute-not-ended': () => ({
    happened: "Ce litige est encore ouvert, il n'y a rien à rouvrir.",
    unchanged: asItWas,
    todo: 'Y ajouter plutôt un commentaire.',
  }),
  'dispute-invoice-unknown': ({ invoiceNumber }) => ({
    happened: `Ce compte n'a pas de facture ${invoiceNumber}.`,
    unchanged: notRaised,
    todo: "Donner le numéro tel que la balance l'écrit ; une facture du jour vient avec la prochaine balance.",
  }),
  'dispute-invoice-settled': ({ invoiceNumber }) => ({
    happened: `Rien n'est ouvert sur ${invoiceNumber}, rien ne peut donc y être contesté.`,
    unchanged: notRaised,
    todo: 'Vérifier le numéro ; ce que le client réclame sur une facture réglée demande un avoir.',
  }),
  'dispute-beyond-open': ({ invoiceNumber, leftMinor, currency }, say) => ({
    happened:
      leftMinor === 0
        ? `Tout ce qui est ouvert sur ${invoiceNumber} est déjà en litige.`
        : `Sur ${invoiceNumber}, ${say.money(leftMinor, currency)} seulement sont ouverts et hors litige.`,
    unchanged: notRaised,
    todo:
      leftMinor === 0
        ? 'Ajouter un commentaire au litige en cours.'
        : `Contester ${say.money(leftMinor, currency)} au plus, ou la facture entière.`,
  }),
  'dispute-lines-differ': ({ linesMinor, amountMinor, currency }, say) => ({
    happened: `Le total des lignes est de ${say.money(linesMinor, currency)}, le montant donné de ${say.money(amountMinor, currency)}.`,
    unchanged: notRaised,
    todo: 'Corriger les lignes, ou ne pas donner de montant.',
  }),
  'dispute-is-query': ({ reason }) => ({
    happened: `« ${disputes.reasons[reason]} » est un blocage administratif : rien n'est contesté, il n'y a rien à accepter.`,
    unchanged: 'Le montant compte comme échu, comme avant.',
    todo: 'Répondre à la demande ; ou faire ouvrir un litige pour le motif qui convient.',
  }),
  'dispute-accepted-already': ({ on }, say) => ({
    happened: `Ce litige est accepté depuis le ${say.day(on)}.`,
    unchanged: asItWas,
    todo: "Le régler : son montant ne sort de l'échu que pour un temps limité.",
  }),
  'dispute-escalated-already': ({ at }, say) => ({
    happened: `Ce litige a été remonté le ${say.dayOf(at)}.`,
    unchanged: asItWas,
    todo: 'Ajouter un commentaire, ou appeler le responsable commercial.',
  }),
  'dispute-given-already': () => ({
    happened: "La personne ou l'équipe nommée est déjà chargée de ce litige.",
    unchanged: asItWas,
    todo: "Rien à faire, sauf si quelqu'un d'autre était voulu.",
  }),
  'dispute-person-unfit': ({ name, why }) => ({
    happened:
      why === 'left'
        ? `${name} est parti et ne répond plus aux litiges.`
        : `${name} ne pourrait pas voir ce litige : ni membre de cette équipe, ni accès au compte.`,
    unchanged: asItWas,
    todo: "Le confier à l'équipe, ou à l'un de ses membres.",
  }),
  'dispute-credit-unclear': ({ what }) => ({
    happened:
      what === 'credit'
        ? 'Un avoir demande un montant.'
        : `Un montant à créditer ne va pas avec « ${disputes.outcomes[what]} ».`,
    unchanged: asItWas,
    todo:
      what === 'credit'
        ? 'Donner le montant à créditer, TTC.'
        : "Ne pas donner de montant, ou choisir l'avoir.",
  }),
  'dispute-credit-beyond': ({ creditMinor, disputedMinor, currency }, say) => ({
    happened: `${say.money(creditMinor, currency)} dépassent les ${say.money(disputedMinor, currency)} en litige.`,
    unchanged: asItWas,
    todo: `Créditer ${say.money(disputedMinor, currency)} au plus ; contester d'abord le reste s'il est dû.`,
  }),
  'dispute-not-yours-to-end': ({ what }) => ({ ...mayEnd[what], unchanged: asItWas }),
  'dispute-reopen-late': ({ days }, say) => ({
    happened: `Selon la politique, un litige se rouvre dans les ${say.count(days, { one: 'jour', other: 'jours' })} qui suivent sa clôture.`,
    unchanged: asItWas,
    todo: 'Ouvrir un nouveau litige.',
  }),
  'attachment-unknown': ({ name }) => ({
    happened: `Le fichier ${name} n'est pas ici, ou n'est pas visible par vous.`,
    unchanged: "Rien n'a été montré ni modifié.",
    todo: "Envoyer d'abord le fichier (POST /api/files), puis le nommer par l'empreinte reçue.",
  }),
  'upload-empty': () => ({
    happened: "Le fichier est vide : il n'a aucun contenu.",
    unchanged: notSent,
    todo: 'Le renvoyer, comme corps de la requête.',
  }),
  'upload-type': ({ found }) => ({
    happened: `Le contenu du fichier est ${found === null ? "d'un type inconnu ici" : `du type ${found}`}, et seules les images, le PDF et la voix sont acceptés.`,
    unchanged: notSent,
    todo: 'Envoyer un fichier JPEG, PNG, WebP, HEIC ou PDF, ou un enregistrement M4A, OGG, WebM ou MP3.',
  }),
}
