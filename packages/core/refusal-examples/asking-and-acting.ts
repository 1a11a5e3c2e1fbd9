import { day } from '../day.ts'
import { money } from '../money.ts'
import type { CommonRefusal } from '../refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

const eur = money(0, 'EUR').currency
const usd = money(0, 'USD').currency
const durand = { id: 'A12', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }
const durandLyon = { id: 'A57', number: 'C-2210', name: 'Durand Matériaux', city: 'Lyon' }

/** Understanding, letting in, limits, holds and reservations, the house itself. */
export const askingAndActingExamples: ExamplesOf<CommonRefusal> = {
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
  'level-too-low': { code: 'level-too-low', needs: ['manager'] },
  'action-id-taken': { code: 'action-id-taken', actionId: 'a-1' },
  'action-unknown': { code: 'action-unknown', type: 'limit.sett' },
  'already-on-hold': { code: 'already-on-hold', since: day('2026-11-16') },
  'not-on-hold': { code: 'not-on-hold' },
  'limit-unchanged': { code: 'limit-unchanged' },
  'limit-day-past': { code: 'limit-day-past', until: day('2026-11-01') },
  'temporary-limit-too-long': { code: 'temporary-limit-too-long', maxDays: 90 },
  'reservation-not-approved': { code: 'reservation-not-approved', verdict: 'refer' },
  'reservation-exists': { code: 'reservation-exists', orderRef: 'SO-7781', by: 'Marc Petit' },
  'reservation-order-arrived': { code: 'reservation-order-arrived', orderRef: 'SO-7781' },
  'reservation-prepaid': { code: 'reservation-prepaid' },
  'reservation-unknown': { code: 'reservation-unknown' },
  'reservation-not-yours': { code: 'reservation-not-yours' },
  'account-owner-unfit': { code: 'account-owner-unfit', name: 'Lars Holm' },
  'currency-differs': { code: 'currency-differs', account: eur, given: usd },
  'method-not-allowed': {
    code: 'method-not-allowed',
    method: 'GET',
    path: '/api/actions',
    allowed: ['POST'],
  },
  'not-found': { code: 'not-found', path: '/api/acounts' },
  'too-large': { code: 'too-large', mostBytes: 65_536 },
  'too-many-requests': { code: 'too-many-requests', retryAfterSeconds: 12 },
  'not-ready': { code: 'not-ready' },
}
