/** What a column of a file can be, as it is said in a sentence. */
export const columnFields: Record<string, string> = {
  account: 'the account number',
  name: 'the name',
  number: 'the invoice number',
  invoiceDay: 'the invoice day',
  dueDay: 'the due day',
  terms: 'the terms',
  amount: 'the amount',
  open: 'the open amount',
  disputed: 'what is disputed',
  settledDay: 'the settled day',
  currency: 'the currency',
  repCode: 'the rep code',
  orderNumber: 'the order number',
}

export const howSure = { sure: 'sure', likely: 'likely', unsure: 'not sure' }
