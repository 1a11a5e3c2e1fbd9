import { accessRows } from '@encours/core/access/access-rows'
import type { CreditCheck, Verdict } from '@encours/core/credit/credit-check'
import { type ToldCheck, tellCheck } from '@encours/core/words/tell-check'
import { wordsOf } from '@encours/core/words/words-of'
import type { Asker } from '../commands/command.ts'
import type { Button, Card, Part, Tone } from './card.ts'
import { checkValue } from './press-values.ts'
import { mayBeShared } from './shared-card.ts'

/** A check under the number it is recorded by. */
export type NumberedCheck = CreditCheck & { id: number }

const tones: Record<Verdict, Tone> = { approve: 'good', refer: 'wait', decline: 'bad' }

/** The answer to a credit check; its plain text without buttons is `sayCheck`. */
export function verdictCard(check: NumberedCheck, asker: Asker): Card {
  const told = tellCheck(check, { language: asker.language })
  const kinds: Kind[] = [
    ...(mayReserve(check, asker) ? ['reserve' as const] : []),
    'details',
    ...(mayBeShared(check) ? ['share' as const] : []),
  ]
  return {
    tone: tones[check.verdict],
    title: told.headline,
    parts: partsOf(told),
    buttons: kinds.map((kind) => buttonOf(kind, check, asker)),
    accountId: check.account.id,
  }
}

/** The same once something was reserved on it: there is nothing more to reserve. */
export function reservedCard(
  check: NumberedCheck,
  asker: Asker,
  reserved: { orderRef: string; until: string },
): Card {
  const { language } = asker
  const card = verdictCard(check, asker)
  return {
    ...card,
    parts: [{ kind: 'text', text: wordsOf(language).chat.reserved(reserved) }, ...card.parts],
    buttons: card.buttons.filter(({ press }) => press !== 'reserve'),
  }
}

function partsOf({ asked, decides, ways, why, figures, habits, fresh }: ToldCheck): Part[] {
  const text = (line: string | null): Part[] => (line === null ? [] : [{ kind: 'text', text: line }])
  return [
    ...text(asked),
    ...text(decides),
    ...(ways === null ? [] : [{ kind: 'steps' as const, ...ways }]),
    ...(why === null ? [] : [{ kind: 'labelled' as const, label: why.label, text: why.reasons.join(' · ') }]),
    { kind: 'figures', figures },
    ...(habits === null ? [] : [{ kind: 'note' as const, text: habits }]),
    { kind: 'note', text: fresh },
  ]
}

/** What is prepaid takes no headroom, so none can be kept for it. */
const mayReserve = ({ verdict, amount }: CreditCheck, { actor }: Asker): boolean =>
  verdict === 'approve' &&
  (amount.addsMinor ?? 0) > 0 &&
  accessRows['reservation.make'].roles.includes(actor.role)

type Kind = 'reserve' | 'details' | 'share'

function buttonOf(press: Kind, { id, ask }: NumberedCheck, { language, place }: Asker): Button {
  const { buttons, order } = wordsOf(language).chat
  const needsOrder = press === 'reserve' && ask.orderRef === null
  return {
    press,
    label: buttons[press],
    style: press === 'reserve' ? 'primary' : 'plain',
    value: checkValue({ check: id, place }),
    field: needsOrder ? { ...order, value: '', mostLetters: 64 } : null,
  }
}
