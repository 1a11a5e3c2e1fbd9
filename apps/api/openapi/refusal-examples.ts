import { day } from '@encours/core/day'
import { money } from '@encours/core/money'
import type { Refusal, RefusalCode } from '@encours/core/refusal'

type Examples = { [Code in RefusalCode]: Extract<Refusal, { code: Code }> }

const eur = money(0, 'EUR').currency
const usd = money(0, 'USD').currency
const durand = { id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }
const durandLyon = { id: 'A57', number: 'C-2210', name: 'Durand Matériaux', city: 'Lyon' }

/** One example of every refusal: the documentation shows it, and tests walk it. */
export const refusalExamples: Examples = {
  'input-invalid': { code: 'input-invalid', faults: [{ path: 'basis', expected: 'HT or TTC' }] },
  'body-not-json': { code: 'body-not-json' },
  'amount-unclear': { code: 'amount-unclear', text: '25 oder so' },
  'amount-not-positive': { code: 'amount-not-positive', text: '-5' },
  'amount-too-large': {
    code: 'amount-too-large',
    text: '9e30',
    mostMinor: 9_007_199_254_740_991,
    currency: eur,
  },
  'currency-unknown': { code: 'currency-unknown', text: 'XQZ' },
  'deposit-currency': { code: 'deposit-currency', amount: usd, deposit: eur },
  'terms-unclear': { code: 'terms-unclear', text: 'soon' },
  'day-unclear': { code: 'day-unclear', text: '2026-02-31' },
  'account-unknown': { code: 'account-unknown', text: 'durnad', nearest: [durand] },
  'account-ambiguous': {
    code: 'account-ambiguous',
    text: 'durand',
    matches: [durand, durandLyon],
    matchCount: 2,
  },
  'signed-out': { code: 'signed-out' },
  'token-unknown': { code: 'token-unknown' },
  'not-allowed': { code: 'not-allowed', role: 'rep', needs: ['credit', 'finance'] },
  'not-your-account': { code: 'not-your-account', accountNumber: 'C-1042', ownerName: 'Julie Lambert' },
  'approval-beyond-level': {
    code: 'approval-beyond-level',
    limitMinor: 20_000_000,
    currency: eur,
    needs: ['manager', 'cfo'],
  },
  'action-id-taken': { code: 'action-id-taken', actionId: 'a-1' },
  'action-unknown': { code: 'action-unknown', type: 'limit.sett' },
  'already-on-hold': { code: 'already-on-hold', since: day('2026-11-16') },
  'not-on-hold': { code: 'not-on-hold' },
  'limit-unchanged': { code: 'limit-unchanged' },
  'limit-day-past': { code: 'limit-day-past', until: day('2026-11-01') },
  'temporary-limit-too-long': { code: 'temporary-limit-too-long', maxDays: 90 },
  'reservation-not-approved': { code: 'reservation-not-approved', verdict: 'refer' },
  'reservation-exists': { code: 'reservation-exists', orderRef: 'SO-7781', by: 'Marc Petit' },
  'reservation-unknown': { code: 'reservation-unknown' },
  'reservation-not-yours': { code: 'reservation-not-yours' },
  'reservation-not-expired': { code: 'reservation-not-expired', expiresAt: '2026-11-24T09:00:00.000Z' },
  'currency-differs': { code: 'currency-differs', account: eur, given: usd },
  'person-exists': { code: 'person-exists', name: 'Julie Lambert' },
  'person-unknown': { code: 'person-unknown', text: 'Juli' },
  'person-unchanged': { code: 'person-unchanged', name: 'Julie Lambert' },
  'level-does-not-fit': { code: 'level-does-not-fit', role: 'rep', level: 'cfo' },
  'rep-code-taken': { code: 'rep-code-taken', repCode: 'R07', by: 'Marc Petit' },
  'chat-id-taken': { code: 'chat-id-taken', chatId: 'U024BE7LH', by: 'Marc Petit' },
  'token-exists': { code: 'token-exists' },
  'link-unusable': { code: 'link-unusable', why: 'expired' },
  'session-unknown': { code: 'session-unknown' },
  'token-owner-unclear': { code: 'token-owner-unclear' },
  'file-unreadable': { code: 'file-unreadable', why: 'binary' },
  'workbook-too-large': { code: 'workbook-too-large', bytes: 4_300_000_000, mostBytes: 2_147_483_648 },
  'sheet-unclear': { code: 'sheet-unclear', sheets: ['Balance 10', 'Balance 11'] },
  'sheet-unknown': { code: 'sheet-unknown', sheet: 'Ledger', sheets: ['Balance', 'Notes'] },
  'sheets-not-ledgers': {
    code: 'sheets-not-ledgers',
    sheets: [{ name: 'Budget', columns: ['Month', 'Cost centre'] }],
  },
  'file-not-a-ledger': {
    code: 'file-not-a-ledger',
    missing: ['account number', 'due day'],
    found: ['Firstname', 'Phone'],
  },
  'file-is-payables': { code: 'file-is-payables', found: 'Fournisseur' },
  'file-faulty': { code: 'file-faulty', importId: 'I7', faultCount: 20 },
  'file-would-settle': {
    code: 'file-would-settle',
    importId: 'I7',
    settledMinor: 310_000_000,
    openMinor: 420_000_000,
    shareBps: 7_381,
    mostBps: 4_000,
  },
  'file-would-close': {
    code: 'file-would-close',
    what: 'orders',
    importId: 'I7',
    closedMinor: 31_000_000,
    openMinor: 42_000_000,
    shareBps: 7_381,
    mostBps: 4_000,
  },
  'file-zeros-unclear': {
    code: 'file-zeros-unclear',
    importId: 'I7',
    pairCount: 88,
    examples: [{ inFile: '0002291', inBook: '2291' }],
  },
  'file-older-than-book': {
    code: 'file-older-than-book',
    ledgerDay: day('2026-11-20'),
    fileDay: day('2026-11-13'),
  },
  'import-running': { code: 'import-running', importId: 'I7' },
  'import-unknown': { code: 'import-unknown', importId: 'I99' },
  'column-unknown': { code: 'column-unknown', column: 'Custmer', columns: ['Customer', 'Invoice'] },
  'layout-unknown': { code: 'layout-unknown', text: '3fa9c2' },
  'columns-unconfirmed': {
    code: 'columns-unconfirmed',
    guesses: [
      { column: 'Cli_Num', field: 'account', sureness: 'sure' },
      { column: 'Dt prév.', field: 'dueDay', sureness: 'likely' },
    ],
    missing: [],
    amounts: 'cents',
  },
  'field-unknown': { code: 'field-unknown', field: 'acount', fields: ['account', 'number', 'dueDay'] },
  'not-found': { code: 'not-found', path: '/api/acounts' },
  'too-large': { code: 'too-large', mostBytes: 65_536 },
  busy: { code: 'busy', retryAfterSeconds: 2 },
  'not-ready': { code: 'not-ready' },
}
