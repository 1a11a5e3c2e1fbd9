import type { SampleDocument } from './ledger.ts'
import { addDays } from './ledger.ts'
import { csv, dotted, packed, plain, sum, trailing } from './writing.ts'

const typeOf = { invoice: 'RV', credit: 'RV', payment: 'DZ' }

/** The names of a list of customer line items, by the language of the user. */
const headers = {
  en: 'Account;Assignment;Document Number;Document Type;Document Date;Posting Date;Net due date;Arrears after net due date;Amount in doc. curr.;Document currency;Billing Document;Text;Clearing date',
  fr: "Compte;Affectation;N° pièce;Type de pièce;Date pièce;Date comptable;Date d'échéance nette;Arriérés après échéance;Montant en devise pièce;Devise pièce;Document de facturation;Texte;Date de rapprochement",
  nl: 'Rekening;Toewijzing;Documentnummer;Documentsoort;Documentdatum;Boekingsdatum;Netto vervaldatum;Achterstand na vervaldatum;Bedrag in documentvaluta;Documentvaluta;Factuurdocument;Tekst;Vereffeningsdatum',
}

/** FBL5N: credits with a trailing minus, and a line with the total of the currency at the end. */
export function sapItems(documents: readonly SampleDocument[], language: keyof typeof headers): string {
  const header = headers[language].split(';')
  const rows = documents.map(({ customer, kind, number, day, dueDay, openMinor }) => [
    customer.number,
    number,
    number,
    typeOf[kind],
    dotted(day),
    dotted(addDays(day, 1)),
    dotted(dueDay),
    0,
    trailing(openMinor),
    'EUR',
    language === 'en' && kind === 'invoice' ? number : '',
    'Lieferung',
    '',
  ])
  const total = ['*', '', '', '', '', '', '', '', trailing(sum(documents)), 'EUR', '', '', '']
  return csv(';', [header, ...rows, total], '\r\n')
}

const table =
  'BUKRS;KUNNR;UMSKZ;AUGDT;AUGBL;ZUONR;GJAHR;BELNR;BUZEI;BUDAT;BLDAT;CPUDT;WAERS;XBLNR;BLART;MONAT;SHKZG;DMBTR;WRBTR;' +
  'ZFBDT;ZTERM;ZBD1T;ZBD2T;ZBD3T;REBZG;REBZJ;MANSP;MANST;VBELN'

const request =
  '1000;C-101;F;00000000;;;2026;AZ-1;001;20261001;20261001;20261001;EUR;;DZ;10;S;999.00;999.00;20261001;;0;0;0;;;;;'
const bill =
  '1000;C-102;W;00000000;;;2026;LCR-1;001;20261001;20261001;20261001;EUR;;DZ;10;S;700.00;700.00;20261115;;0;0;0;;;;;'

/**
 * BSID, or BSAD where documents are settled: the due day in parts, the sign in a column of its own; behind them a
 * request for a down payment and a bill of exchange.
 */
export function sapTableRows(documents: readonly SampleDocument[]): string {
  const rows = documents.map(({ customer, kind, number, day, amountMinor, openMinor, settledDay }, index) => {
    const minor = settledDay === null ? openMinor : amountMinor
    const days = kind !== 'invoice' ? '14;14;0' : index % 2 === 0 ? '14;30;0' : '0;0;30'
    const [on, cleared] = [packed(day), settledDay === null ? '00000000' : packed(settledDay)]
    const amount = plain(Math.abs(minor))
    const head = `1000;${customer.number};;${cleared};;;2026;${number};001;${on};${on};${on};EUR;;${typeOf[kind]};10`
    return `${head};${minor < 0 ? 'H' : 'S'};${amount};${amount};${on};ZB30;${days};;0000;;0;`
  })
  return [table, ...rows, request, bill, ''].join('\n')
}

const odataHeader =
  'companyCode,fiscalYear,accountingDocument,customer,accountingDocumentType,documentDate,postingDate,netDueDate,' +
  'amountInTransactionCurrency,transactionCurrency,debitCreditCode,clearingDate'

/** Columns as the services of S/4HANA name them. */
export function sapOdata(documents: readonly SampleDocument[]): string {
  const at = (day: string) => `${day}T00:00:00`
  const rows = documents.map(({ customer, kind, number, day, dueDay, openMinor }) => {
    const sign = openMinor < 0 ? 'H' : 'S'
    const days = `${at(day)},${at(day)},${at(dueDay)}`
    return `1000,2026,${number},${customer.number},${typeOf[kind]},${days},${plain(openMinor)},EUR,${sign},`
  })
  return [odataHeader, ...rows, ''].join('\n')
}
