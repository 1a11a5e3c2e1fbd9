import { day, toInstant } from '../day.ts'
import type { AskedFacts, ExceptionRequest, Wish } from '../requests/exception-request.ts'
import { givenAt } from './given.ts'

/** €80,000 until the end of January, despite overdue, for a sale of €30,000. */
export const givenWish = (differs: Partial<Wish> = {}): Wish => ({
  kind: 'temporary',
  groupId: null,
  limitMinor: 8_000_000,
  waives: ['past-due'],
  until: day('2027-01-31'),
  orderRef: null,
  ...differs,
})

export type GivenRequest = Partial<Omit<ExceptionRequest, 'wish'>> & { wish?: Partial<Wish> }

/** Asked by the rep this morning at nine, open, a credit manager's to decide. */
export const givenRequest = ({ wish, ...differs }: GivenRequest = {}): ExceptionRequest => ({
  id: 'q1',
  wish: givenWish(wish),
  amountMinor: 3_000_000,
  note: null,
  news: null,
  openedAt: givenAt.now,
  openedBy: { personId: 'p-rep', name: 'A rep' },
  answerBy: toInstant(Date.UTC(2026, 10, 20, 13)),
  expiresAt: toInstant(Date.UTC(2026, 10, 25, 9)),
  advice: [],
  needs: ['manager'],
  approvals: [],
  state: { kind: 'open' },
  ...differs,
})

/** The same, declined by the credit manager on 10 November, when €50,000 were owed and nothing was overdue. */
export const givenDeclined = ({
  facts = { exposureMinor: 5_000_000, overdueMinor: 0 },
  ...differs
}: GivenRequest & { facts?: AskedFacts } = {}): ExceptionRequest =>
  givenRequest({
    id: 'q0',
    openedAt: toInstant(Date.UTC(2026, 10, 10, 8)),
    state: {
      kind: 'declined',
      at: toInstant(Date.UTC(2026, 10, 10, 10)),
      by: { personId: 'p-manager', name: 'Claire Maes' },
      note: null,
      facts,
    },
    ...differs,
  })
