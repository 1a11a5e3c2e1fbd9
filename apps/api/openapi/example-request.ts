import { applyChange } from '@encours/core/apply-change'
import { day, toInstant } from '@encours/core/day'
import { decideExceptionRequest } from '@encours/core/requests/asking/request-exception'
import { stillNeeded } from '@encours/core/requests/request-view'
import { invariant } from '@encours/core/result'
import { exampleState } from './example-account.ts'

const at = { today: day('2026-11-23'), now: toInstant(Date.UTC(2026, 10, 23, 9)) }

const julie = {
  kind: 'person' as const,
  personId: 'julie-lambert',
  name: 'Julie Lambert',
  role: 'rep' as const,
  level: null,
  region: 'Nord',
  team: null,
}

/** A request for the limit that the example of a credit check offers, made by the same function as every request. */
export function requestExample() {
  const decided = decideExceptionRequest(
    exampleState,
    {
      id: 'a-2026-11-23-1',
      type: 'exception.request',
      accountId: 'A12',
      requestId: 'q-2026-11-23-1',
      kind: 'temporary',
      limitOf: 'account',
      limitMinor: 8_000_000,
      waives: ['past-due'],
      until: day('2027-01-31'),
      orderRef: null,
      amountMinor: 3_000_000,
      note: 'They confirmed the payment of FA-2291 for Friday.',
      news: null,
    },
    { actor: julie, ...at },
  )
  invariant(decided.ok, 'the example can be asked for')
  const { account, requests } = decided.value.changes.reduce(applyChange, exampleState.dossier)
  const [request] = requests
  invariant(request, 'the request lies in the dossier')
  const { id, number, name, city } = account
  const deciding = { book: exampleState.book, today: at.today }
  return { account: { id, number, name, city }, request, stillNeeded: stillNeeded(request, julie, deciding) }
}
