/** What a column can mean, by the kind of file. `--map COLUMN=FIELD` takes these names. */
export const fieldsOf = {
  ledger: [
    'account',
    'name',
    'number',
    'invoiceDay',
    'dueDay',
    'terms',
    'amount',
    'open',
    'disputed',
    'settledDay',
    'currency',
    'repCode',
    'orderNumber',
  ],
  accounts: [
    'account',
    'name',
    'city',
    'country',
    'currency',
    'vat',
    'terms',
    'limit',
    'limitUntil',
    'region',
    'repCode',
    'group',
    'groupLimit',
    'kind',
    'insolvency',
    'insolvencySince',
  ],
} as const

/** All of them, those of a ledger first. */
export const fields = [...new Set([...fieldsOf.ledger, ...fieldsOf.accounts])]

export type Field = (typeof fieldsOf)[keyof typeof fieldsOf][number]

/**
 * The names that columns go by, in English and French, likeliest first. Accents, capitals, blanks and punctuation do
 * not matter. A name stands under one field only.
 */
export const headerWords: Record<Field, string> = {
  account: `customer id, customer number, customer no, customer code, customer account, account number, account no,
    account id, account code, account, client id, client code, client number, cust no, debtor number, debtor code,
    debtor, party, customer, contact, business partner,
    n° client, numéro client, numéro de client, code client, réf client, référence client, id client,
    compte client, compte tiers, code tiers, n° compte, numéro de compte, numéro compte, compte auxiliaire,
    compte, tiers, client`,
  name: `customer name, account name, client name, company name, company, debtor name, name,
    raison sociale, nom du client, nom client, intitulé, intitulé du compte, libellé client, dénomination, nom,
    société, enseigne`,
  number: `invoice number, invoice no, invoice id, invoice, inv no, invoice ref, invoice reference, billing document,
    voucher no, voucher number, document number, document no, doc no, bill number, num,
    n° facture, numéro facture, numéro de facture, num facture, réf facture, référence facture, facture,
    n° pièce, numéro de pièce, numéro pièce, pièce, n° document, numéro de document`,
  invoiceDay: `invoice date, invoice day, inv date, billing date, document date, doc date, posting date, date issued,
    issue date, issued on, date of invoice,
    date facture, date de facture, date de facturation, date d'émission, date émission, date pièce, date de pièce,
    date document, date`,
  dueDay: `due date, due day, due on, net due date, payment due date, due, date due, maturity, maturity date,
    échéance, date échéance, date d'échéance, date d'échéance nette, échéance nette, éch`,
  terms: `terms, payment terms, terms of payment, payment term, credit terms,
    conditions de paiement, condition de paiement, conditions de règlement, condition de règlement,
    délai de paiement, délai de règlement, mode de règlement, conditions`,
  amount: `invoice amount, amount, invoice total, total amount, total, invoiced amount, gross amount, amount incl vat,
    amount including vat, amount in doc curr, value, original amount,
    montant ttc, total ttc, montant de la facture, montant facturé, montant total, montant, total facture`,
  open: `open amount, open balance, outstanding amount, outstanding, amount outstanding, balance, balance due,
    remaining amount, amount due, due amount, unpaid amount, unpaid, open,
    reste dû, restant dû, reste à payer, reste à régler, montant restant dû, montant ouvert, montant dû, solde,
    solde dû, encours, montant non réglé, non réglé`,
  disputed: `disputed, in dispute, dispute, disputed amount, amount in dispute, dispute amount,
    litige, en litige, montant en litige, montant litige, contesté, litigieux`,
  settledDay: `settled date, settled day, settled on, settlement date, settlement day, paid date, payment date,
    paid on, date paid, clearing date, closed at date, date settled, cleared on,
    date de règlement, date règlement, date de paiement, date paiement, réglé le, payé le, date d'encaissement,
    date encaissement, date de lettrage, date lettrage, date du règlement`,
  currency: `currency, currency code, curr, document currency, ccy,
    devise, code devise, monnaie`,
  repCode: `rep code, rep, sales rep, sales rep code, salesperson, salesperson code, salesman, account manager,
    code commercial, commercial, code représentant, représentant, code vendeur, vendeur, vrp, chargé de clientèle`,
  orderNumber: `order number, order no, order, sales order, po number, purchase order, p.o. #, customer po,
    n° commande, numéro de commande, numéro commande, commande, réf commande, bon de commande`,
  city: `city, town,
    ville, localité, commune`,
  country: `country, country code, country iso,
    pays, code pays`,
  vat: `vat rate, vat, vat %, vat percent, tax rate,
    taux tva, taux de tva, tva, tva %`,
  limit: `credit limit, limit, credit line, limit amount,
    plafond, plafond d'encours, plafond encours, encours autorisé, encours maximum, encours max, limite de crédit,
    limite crédit, limite, autorisation`,
  limitUntil: `limit until, limit valid until, limit end, limit expiry, limit expires, credit limit until,
    credit limit expiry, valid until,
    fin de plafond, plafond jusqu'au, validité plafond, fin de validité, valable jusqu'au, échéance plafond`,
  region: `region, territory, area, sales region,
    secteur, zone, territoire`,
  group: `group, credit group, customer group, group name, parent, parent company,
    groupe, groupe client, nom du groupe, maison mère, groupe de crédit`,
  groupLimit: `group limit, group credit limit, credit group limit,
    plafond groupe, plafond du groupe, limite groupe, encours groupe autorisé`,
  kind: `kind, customer kind, customer type, legal kind, legal form, entity type,
    type de client, type client, forme juridique, nature juridique`,
  insolvency: `insolvency, insolvency state, insolvency status, insolvency proceedings, proceedings,
    procédure collective, procédure, insolvabilité`,
  insolvencySince: `insolvency since, insolvency date, proceedings since, date of proceedings,
    date de procédure, date procédure, date jugement, date du jugement`,
}

/** A header without accents, capitals, blanks and punctuation: `N° Facture` and `no_facture` meet as `nofacture`. */
export const headerKey = (text: string): string =>
  text
    .replace(/[°º]/g, 'o')
    .replace(/[œŒ]/g, 'oe')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z0-9%#]/g, '')

/** Each known name with its field, and how far down its list it stands. */
export const knownHeaders: ReadonlyMap<string, { field: Field; rank: number }> = new Map(
  fields.flatMap((field) =>
    headerWords[field].split(',').map((name, rank) => [headerKey(name), { field, rank }] as const),
  ),
)

export const isField = (text: string): text is Field => fields.some((field) => field === text)
