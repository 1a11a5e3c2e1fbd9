import { createHash } from 'node:crypto'
import { accessRows } from '@encours/core/access/access-rows'
import type { ActionOf } from '@encours/core/action'
import type { Reservation } from '@encours/core/credit/reservation'
import { mulDiv } from '@encours/core/money'
import { ok, type Result, refuse } from '@encours/core/result'
import { sayMoment } from '@encours/core/words/say-moment'
import type { Outcome } from '@encours/db/outcome'
import { type NumberedCheck, reservedCard } from '../../cards/verdict-card.ts'
import type { CommandRefusal, PressCommand } from '../command.ts'
import { pressedCheck } from './pressed-check.ts'

const mostLetters = 64

/** Keeps headroom for an order, as the check approved it. */
export const reserve: PressCommand = {
  name: 'reserve',
  access: accessRows['reservation.make'].roles,
  press: async (press, asking) => {
    const { deps } = asking
    const pressed = await pressedCheck(press, asking)
    if (!pressed.ok) return pressed
    const { recorded, check, asker } = pressed.value
    const orderRef = check.ask.orderRef ?? (press.field ?? '').trim()
    if (orderRef === '' || orderRef.length > mostLetters) return refuse({ code: 'order-missing' })
    const { addsMinor } = check.amount
    if (addsMinor === null || addsMinor <= 0) return refuse({ code: 'press-unknown' })
    const outcome = await deps.perform(actionOf(check, { orderRef, addsMinor }), asker.actor)
    const made = reservationIn(outcome)
    if (!made.ok) return made
    // The outcome of a press long ago: what it reserved has ended
    if (made.value.expiresAt <= deps.now()) return refuse({ code: 'press-unknown' })
    const { timeZone } = recorded.book
    const until = sayMoment(made.value.expiresAt, { language: asker.language, near: deps.today(), timeZone })
    return ok({ kind: 'update', card: reservedCard(check, asker, { orderRef, until }) })
  },
}

/** The same check and order make the same action, so that a second press does nothing. */
function actionOf(
  { id, account, ask, amount }: NumberedCheck,
  { orderRef, addsMinor }: { orderRef: string; addsMinor: number },
): ActionOf<'reservation.make'> {
  const lentMinor = amount.withVatMinor - ask.depositMinor
  const order = createHash('sha256').update(orderRef).digest('hex').slice(0, 16)
  const reservationId = `check-${String(id)}-${order}`
  return {
    id: `reserve-${reservationId}`,
    type: 'reservation.make',
    accountId: account.id,
    reservationId,
    orderRef,
    amountMinor: addsMinor,
    currency: account.currency,
    terms: ask.terms,
    // The ask's deposit in the account's currency, at the rate at which what is lent was converted
    depositMinor: mulDiv(addsMinor, { numerator: ask.depositMinor, denominator: lentMinor }),
  }
}

function reservationIn(outcome: Outcome): Result<Reservation, CommandRefusal> {
  if (!outcome.ok) return outcome
  const made = outcome.changes.find((change) => change.kind === 'reservation-made')
  return made === undefined ? refuse({ code: 'press-unknown' }) : ok(made.reservation)
}
