import { describe, expect, test } from 'vitest'
import { day } from '../day.ts'
import type { Refusal, RefusalCode } from '../refusal.ts'
import { dollar, euro } from '../testing/given.ts'
import { languages } from './language.ts'
import { sayRefusal } from './say-refusal.ts'

const durand = { id: 'A1', number: 'C-1042', name: 'Durand & Fils SA', city: 'Lille' }
const importId = 'i1'

/** One of each code: a code that is missing here does not compile. */
const refusals: { [Code in RefusalCode]: Extract<Refusal, { code: Code }> } = {
  'input-invalid': { code: 'input-invalid', faults: [{ path: 'amount', expected: 'a number' }] },
  'body-not-json': { code: 'body-not-json' },
  'amount-unclear': { code: 'amount-unclear', text: '25 00' },
  'amount-not-positive': { code: 'amount-not-positive', text: '-5' },
  'amount-too-large': {
    code: 'amount-too-large',
    text: '11bn',
    mostMinor: 1_000_000_000_000,
    currency: euro,
  },
  'currency-unknown': { code: 'currency-unknown', text: 'zzz' },
  'deposit-currency': { code: 'deposit-currency', amount: dollar, deposit: euro },
  'terms-unclear': { code: 'terms-unclear', text: 'whenever' },
  'day-unclear': { code: 'day-unclear', text: 'tomorrow' },
  'account-unknown': { code: 'account-unknown', text: 'durnad', nearest: [durand] },
  'account-ambiguous': { code: 'account-ambiguous', text: 'durand', matches: [durand], matchCount: 2 },
  'signed-out': { code: 'signed-out' },
  'token-unknown': { code: 'token-unknown' },
  'not-allowed': { code: 'not-allowed', role: 'rep', needs: ['credit', 'finance'] },
  'not-your-account': { code: 'not-your-account', accountNumber: 'C-1042', ownerName: 'Zoé' },
  'approval-beyond-level': {
    code: 'approval-beyond-level',
    limitMinor: 20_000_000,
    currency: euro,
    needs: ['manager', 'cfo'],
  },
  'action-id-taken': { code: 'action-id-taken', actionId: 'a1' },
  'action-unknown': { code: 'action-unknown', type: 'limit.raise' },
  'already-on-hold': { code: 'already-on-hold', since: day('2026-11-03') },
  'not-on-hold': { code: 'not-on-hold' },
  'limit-unchanged': { code: 'limit-unchanged' },
  'limit-day-past': { code: 'limit-day-past', until: day('2026-11-03') },
  'temporary-limit-too-long': { code: 'temporary-limit-too-long', maxDays: 90 },
  'reservation-not-approved': { code: 'reservation-not-approved', verdict: 'refer' },
  'reservation-exists': { code: 'reservation-exists', orderRef: 'O-1', by: 'Zoé' },
  'reservation-unknown': { code: 'reservation-unknown' },
  'reservation-not-yours': { code: 'reservation-not-yours' },
  'reservation-not-expired': {
    code: 'reservation-not-expired',
    expiresAt: '2026-11-22T09:00:00.000Z',
  },
  'currency-differs': { code: 'currency-differs', account: euro, given: dollar },
  'person-exists': { code: 'person-exists', name: 'Zoé' },
  'person-unknown': { code: 'person-unknown', text: 'p7' },
  'person-unchanged': { code: 'person-unchanged', name: 'Zoé' },
  'level-does-not-fit': { code: 'level-does-not-fit', role: 'credit', level: null },
  'rep-code-taken': { code: 'rep-code-taken', repCode: 'R1', by: 'Ben' },
  'chat-id-taken': { code: 'chat-id-taken', chatId: 'U1', by: 'Léa' },
  'token-exists': { code: 'token-exists' },
  'link-unusable': { code: 'link-unusable', why: 'expired' },
  'session-unknown': { code: 'session-unknown' },
  'token-owner-unclear': { code: 'token-owner-unclear' },
  'file-unreadable': { code: 'file-unreadable', why: 'password' },
  'workbook-too-large': { code: 'workbook-too-large', bytes: 3_000_000_000, mostBytes: 2_000_000_000 },
  'sheet-unclear': { code: 'sheet-unclear', sheets: ['North', 'South'] },
  'sheet-unknown': { code: 'sheet-unknown', sheet: 'East', sheets: ['North', 'South'] },
  'sheets-not-ledgers': {
    code: 'sheets-not-ledgers',
    sheets: [
      { name: 'Budget', columns: ['Month', 'Cost'] },
      { name: 'Notes', columns: [] },
    ],
  },
  'file-not-a-ledger': { code: 'file-not-a-ledger', missing: ['amount'], found: ['Colour', 'Size'] },
  'file-is-payables': { code: 'file-is-payables', found: 'Aged Payables' },
  'file-faulty': { code: 'file-faulty', importId, faultCount: 20 },
  'file-would-settle': {
    code: 'file-would-settle',
    importId,
    settledMinor: 6_000_000,
    openMinor: 10_000_000,
    shareBps: 6_000,
    mostBps: 4_000,
  },
  'file-would-close': {
    code: 'file-would-close',
    what: 'orders',
    importId,
    closedMinor: 6_000_000,
    openMinor: 10_000_000,
    shareBps: 6_000,
    mostBps: 4_000,
  },
  'file-zeros-unclear': {
    code: 'file-zeros-unclear',
    importId,
    pairCount: 1,
    examples: [{ inFile: '0042', inBook: '42' }],
  },
  'file-older-than-book': {
    code: 'file-older-than-book',
    ledgerDay: day('2026-11-20'),
    fileDay: day('2026-10-31'),
  },
  'import-running': { code: 'import-running', importId },
  'import-unknown': { code: 'import-unknown', importId },
  'column-unknown': { code: 'column-unknown', column: 'Amnt', columns: ['Amount', 'Due'] },
  'layout-unknown': { code: 'layout-unknown', text: '3fa9c2' },
  'columns-unconfirmed': {
    code: 'columns-unconfirmed',
    guesses: [{ column: 'Tiers X', field: 'account', sureness: 'likely' }],
    missing: ['number'],
  },
  'field-unknown': { code: 'field-unknown', field: 'amout', fields: ['amount', 'account'] },
  'not-found': { code: 'not-found', path: '/api/acounts' },
  'too-large': { code: 'too-large', mostBytes: 1_000_000 },
  busy: { code: 'busy', retryAfterSeconds: 2 },
  'not-ready': { code: 'not-ready' },
}

const say = (refusal: Refusal, language: 'en' | 'fr' = 'en') => {
  const said = sayRefusal(refusal, language, { today: day('2026-11-20') })
  const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')
  return { happened: plain(said.happened), unchanged: plain(said.unchanged), todo: plain(said.todo) }
}

describe.each(languages)('every refusal in %s', (language) => {
  test.each(Object.values(refusals))(
    '$code says what happened, what did not change and what to do',
    (refusal) => {
      for (const sentence of Object.values(say(refusal, language))) {
        expect(sentence.length).toBeGreaterThan(10)
        expect(sentence).toMatch(/[.?]$/)
        expect(sentence).not.toMatch(/undefined|null|NaN|\[object/)
      }
    },
  )

  test('no two codes say the same happened', () => {
    const happened = Object.values(refusals).map((refusal) => say(refusal, language).happened)
    expect(new Set(happened).size).toBe(happened.length)
  })
})

test('French is not English', () => {
  for (const refusal of Object.values(refusals)) {
    expect(say(refusal, 'fr').happened).not.toBe(say(refusal, 'en').happened)
  }
})

describe('with its figures', () => {
  test('a limit beyond the level names the limit and who must agree', () => {
    expect(say(refusals['approval-beyond-level'])).toEqual({
      happened:
        'A limit that brings the customer to €200,000 in all takes a credit manager and a CFO together.',
      unchanged: 'The limit is as it was.',
      todo: 'Ask a credit manager and a CFO to agree on it, or set a lower limit.',
    })
  })

  test('a truncated file names both amounts and both shares', () => {
    expect(say(refusals['file-would-settle'], 'fr').happened).toBe(
      'Le fichier omet 60 000 € sur les 100 000 € qui étaient ouverts, soit 60 % : plus que les 40 % tenus pour réglés sans question (import i1).',
    )
  })

  test('one fault is a fault, two are faults', () => {
    const fault = { path: 'amount', expected: 'a number' }
    expect(say({ code: 'input-invalid', faults: [fault] }).happened).toBe(
      'The request has 1 fault: amount should be a number.',
    )
    expect(
      say({ code: 'input-invalid', faults: [fault, { path: '', expected: 'an object' }] }).happened,
    ).toBe('The request has 2 faults: amount should be a number; an object.')
  })

  test('an unknown account offers what is near, or asks for the number', () => {
    expect(say(refusals['account-unknown']).todo).toBe(
      'Did you mean Durand & Fils SA (C-1042)? Ask again with the number.',
    )
    expect(say({ code: 'account-unknown', text: 'x', nearest: [] }, 'fr').todo).toBe(
      'Donner le numéro de compte de la balance, ou une partie du nom.',
    )
  })

  test('what only the clock does is nobody’s role', () => {
    expect(say({ code: 'not-allowed', role: 'admin', needs: [] }).happened).toBe(
      'Only the system itself does this, when the time has come.',
    )
  })

  test('a role without levels is told to leave the level out', () => {
    expect(say({ code: 'level-does-not-fit', role: 'rep', level: 'cfo' })).toEqual({
      happened: 'The role sales rep has no level.',
      unchanged: 'Nobody was added or changed.',
      todo: 'Leave the level out.',
    })
    expect(say(refusals['level-does-not-fit']).todo).toBe(
      'Give the level analyst (a credit analyst) or manager (a credit manager).',
    )
  })

  test('another book’s currency', () => {
    expect(sayRefusal(refusals['file-would-settle'], 'en', { currency: dollar }).happened).toContain(
      '$60,000 of the $100,000',
    )
  })
})
