import type { Field } from '../../header-words.ts'

/** What a column of a generated ledger holds. */
export type Kind =
  | 'account'
  | 'name'
  | 'number'
  | 'invoiceDay'
  | 'dueDay'
  | 'amount'
  | 'open'
  | 'currency'
  | 'repCode'
  | 'orderNumber'
  | 'withoutVat'
  | 'vat'
  | 'phone'
  | 'postal'
  | 'siren'
  | 'posted'
  | 'late'
  | 'count'
  | 'site'
  | 'reminders'
  | 'note'

/** What people and systems write over their columns; none of it stands in the list of known names. */
export const vocabulary: Record<Kind, { field: Field | null; names: readonly string[] }> = {
  account: {
    field: 'account',
    names: [
      'Cli_Num',
      'Cpt. client',
      'Tiers (code)',
      'CODCLI',
      'Kundennr.',
      'Acct nbr',
      'Cpte aux.',
      'N° du client',
      'cust_ref',
    ],
  },
  name: {
    field: 'name',
    names: [
      'Nom tiers',
      'Nom / raison soc.',
      'Cust. name',
      'LIBCLI',
      'Dénom. client',
      'Kundenname',
      'Intit. tiers',
    ],
  },
  number: {
    field: 'number',
    names: [
      'Ref. pce',
      'N° fact.',
      'NUMFAC',
      'Rechnungsnr',
      'Facture (n°)',
      'Inv. #ref',
      'Code pièce',
      'Num_piece',
    ],
  },
  invoiceDay: {
    field: 'invoiceDay',
    names: [
      'Dt fact.',
      'Date pce',
      'Facturé le',
      'Emise le',
      'DATFAC',
      'Rechng.-Datum',
      'Inv. dt',
      'Jour de facturation',
    ],
  },
  dueDay: {
    field: 'dueDay',
    names: [
      'Dt ech.',
      'À payer avant le',
      'Ech. le',
      'DATECH',
      'Fälligkeit',
      'Exigible le',
      'Due dt',
      'Date limite de règlement',
    ],
  },
  amount: {
    field: 'amount',
    names: [
      'Mt TTC',
      'Mont. facture',
      'MTTTC',
      'Rechnungsbetrag',
      'Inv. amt',
      'Mnt fact. TTC',
      'Tot. fact. TTC',
      'Valeur facture',
    ],
  },
  open: {
    field: 'open',
    names: [
      'Mt restant',
      'Solde EUR',
      'Reste à encaisser',
      'Non réglé (EUR)',
      'offen (Betrag)',
      'Impayé',
      'Bal. remaining',
      'Restant',
    ],
  },
  currency: { field: 'currency', names: ['Dev.', 'Monn.', 'Währg', 'Code monnaie'] },
  repCode: { field: 'repCode', names: ['Vend.', 'Repr.', 'Commercial attitré', 'Code ATC'] },
  orderNumber: { field: 'orderNumber', names: ['N° cde', 'Réf. cde client', 'Auftrag nr', 'NUMCDE'] },
  withoutVat: { field: null, names: ['Mnt HT', 'Base HT', 'Tot. H.T. fact.'] },
  vat: { field: null, names: ['Mnt TVA', 'dont taxes', 'MWST'] },
  phone: { field: null, names: ['Tél.', 'Portable', 'GSM compta'] },
  postal: { field: null, names: ['CP', 'Zip', 'Code post.'] },
  siren: { field: null, names: ['SIREN', 'N° RCS', 'SIRET client'] },
  posted: { field: null, names: ['Saisi le', 'Dt compta', 'Date de valid.', 'Dt transfert'] },
  late: { field: null, names: ['Jrs retard', 'Retard (j)', 'Nb jours dépassés'] },
  count: { field: null, names: ['Lig.', 'Rang', 'Index'] },
  site: { field: null, names: ['Agence', 'Ets', 'Bureau'] },
  reminders: { field: null, names: ['Relances', 'Niv. rel.', 'Mahnstufe'] },
  note: { field: null, names: ['Obs.', 'Comm. libre', 'Blabla'] },
}
