import type { Language } from '@encours/core/words/language'
import type { FaultCode } from '../fault.ts'

/** Why a line cannot be taken. `{found}` is what stands there, `{expected}` what would have fitted. */
export const faultWords: Record<FaultCode, Record<Language, string>> = {
  'account-missing': { en: 'no account', fr: 'compte absent' },
  'account-too-long': {
    en: 'an account number has 64 letters at most',
    fr: 'numéro de compte : 64 caractères au plus',
  },
  'account-twice': {
    en: 'this account stands on line {expected} already',
    fr: 'ce compte figure déjà ligne {expected}',
  },
  'name-too-long': { en: 'more than 120 letters', fr: 'plus de 120 caractères' },
  'number-missing': { en: 'no invoice number', fr: 'numéro de facture absent' },
  'number-too-long': {
    en: 'an invoice number has 64 letters at most',
    fr: 'numéro de facture : 64 caractères au plus',
  },
  'number-scientific': {
    en: 'a spreadsheet has shortened this number: export the column as text',
    fr: 'un tableur a abrégé ce numéro : exportez la colonne en texte',
  },
  'number-twice': {
    en: 'this account has that invoice on line {expected} already',
    fr: 'ce compte a déjà cette facture ligne {expected}',
  },
  'day-missing': { en: 'no day; expected {expected}', fr: 'date absente ; attendu {expected}' },
  'day-unclear': {
    en: 'no day in this column’s order, {expected}',
    fr: 'pas une date dans l’ordre {expected}',
  },
  'day-impossible': { en: 'there is no such day', fr: 'ce jour n’existe pas' },
  'day-implausible': { en: 'a year before 1970 or after 2099', fr: 'année avant 1970 ou après 2099' },
  'amount-missing': { en: 'no amount', fr: 'montant absent' },
  'amount-unclear': {
    en: 'no amount with the decimal mark {expected}',
    fr: 'pas un montant avec la marque décimale {expected}',
  },
  'amount-decimals': {
    en: 'more decimals than the currency has',
    fr: 'plus de décimales que la devise n’en a',
  },
  'amount-too-large': {
    en: 'more than can be counted to the cent',
    fr: 'trop grand pour être compté au centime',
  },
  'amount-negative': { en: 'a limit is not negative', fr: 'un plafond n’est pas négatif' },
  'open-over-amount': {
    en: 'more is open than was invoiced, or with the other sign',
    fr: 'reste dû supérieur au montant, ou de signe contraire',
  },
  'disputed-unclear': { en: 'neither yes nor no', fr: 'ni oui ni non' },
  'disputed-over-open': { en: 'more is disputed than is open', fr: 'litige supérieur au reste dû' },
  'bill-unclear': {
    en: 'neither accepted, discounted nor unpaid',
    fr: 'ni accepté, escompté ni impayé',
  },
  'factored-unclear': {
    en: 'neither yes, no, with recourse nor sold',
    fr: 'ni oui, ni non, ni avec recours, ni sans recours',
  },
  'currency-unknown': { en: 'no currency code such as EUR', fr: 'pas un code devise comme EUR' },
  'currency-differs': { en: 'this account is kept in {expected}', fr: 'ce compte est tenu en {expected}' },
  'terms-unclear': {
    en: 'terms that nobody understands; write 30 net, 45 EOM or prepaid',
    fr: 'conditions incompréhensibles ; écrivez 30 net, 45 fdm ou comptant',
  },
  'vat-unclear': { en: 'no VAT rate from 0 to 50 %', fr: 'pas un taux de TVA de 0 à 50 %' },
  'country-unknown': { en: 'no country', fr: 'pays inconnu' },
  'kind-unclear': { en: 'neither company nor sole trader', fr: 'ni société ni entreprise individuelle' },
  'insolvency-unclear': {
    en: 'neither safeguard, receivership, liquidation nor none',
    fr: 'ni sauvegarde, redressement, liquidation ni aucune',
  },
  'group-limit-differs': {
    en: 'the group has another limit on line {expected}',
    fr: 'le groupe a un autre plafond ligne {expected}',
  },
  'order-missing': { en: 'an order needs a number', fr: 'il manque le numéro de la commande' },
  'invoiced-unclear': { en: 'neither yes nor no nor an amount', fr: 'ni oui, ni non, ni un montant' },
  'text-broken': {
    en: 'characters that are none: save the file as UTF-8',
    fr: 'caractères illisibles : enregistrez le fichier en UTF-8',
  },
  'cell-error': {
    en: 'a formula that failed: correct it in the workbook',
    fr: 'une formule en erreur : corrigez-la dans le classeur',
  },
  'line-too-short': {
    en: '{found} cells where the header has {expected}: the line is cut off',
    fr: '{found} cellules pour {expected} colonnes : la ligne est tronquée',
  },
  'line-too-long': {
    en: '{found} cells where the header has {expected}: a separator inside a cell needs quotes',
    fr: '{found} cellules pour {expected} colonnes : un séparateur dans une cellule exige des guillemets',
  },
  'quote-open': {
    en: 'a quote is opened and never closed: nothing after it can be read',
    fr: 'un guillemet ouvert n’est jamais fermé : la suite est illisible',
  },
  'line-endless': {
    en: 'a line without an end: nothing after it can be read',
    fr: 'une ligne sans fin : la suite est illisible',
  },
}
