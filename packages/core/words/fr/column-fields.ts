/** What a column of a file can be, as it is said in a sentence. */
export const columnFields: Record<string, string> = {
  account: 'le numéro de compte',
  name: 'le nom',
  number: 'le numéro de facture',
  invoiceDay: 'la date de facture',
  dueDay: "l'échéance",
  terms: 'les conditions',
  amount: 'le montant',
  open: 'le reste dû',
  disputed: 'le litige',
  settledDay: 'la date de règlement',
  currency: 'la devise',
  repCode: 'le code commercial',
  orderNumber: 'le numéro de commande',
}

export const howSure = { sure: 'certain', likely: 'probable', unsure: 'incertain' }
