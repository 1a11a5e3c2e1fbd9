import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'

const placed = { manual: '', fraud: ' pour fraude', legal: ' au contentieux' }
const released = { manual: '', fraud: ' (fraude)', legal: ' (contentieux)' }

/** Limits, holds and reservations in the journal, in French. */
export const creditDone: DoneIn<'limit' | 'hold' | 'reservation'> = {
  'limit.set': (line) => {
    const { part, money, day, is } = line
    if (is('limitMinor', null))
      return `a retiré ${limitOf(line)}${part`, ${money('beforeMinor')} auparavant`}`
    const set = is('raise', 'temporary')
      ? `a relevé temporairement ${limitOf(line)}`
      : `a fixé ${limitOf(line)}`
    const instead = part`, au lieu de ${money('insteadOfMinor')} temporairement`
    return `${set}${part` à ${money('limitMinor')}`}${part` jusqu'au ${day('until')}`}${before(line)}${instead}`
  },
  'limit.review': ({ part, money, is }) =>
    is('limitMinor', null)
      ? "a revu le plafond et n'en a pas fixé"
      : `a revu le plafond${part` de ${money('limitMinor')}`} et l'a maintenu`,
  'hold.place': ({ code }) => `a bloqué le compte${code('hold', placed) ?? ''}`,
  'hold.release': ({ part, code, day }) =>
    `a débloqué le compte${code('hold', released) ?? ''}${part`, bloqué depuis le ${day('placedOn')}`}`,
  'reservation.make': ({ part, money, plain, moment }) => [
    `a réservé ${money('amountMinor') ?? 'du disponible'}`,
    part` pour ${plain('orderRef')}`,
    part` jusqu'au ${moment('expiresAt')}`,
  ],
  'reservation.release': (line) => `a libéré ${reservation(line)}`,
}

/** What follows by itself of reservations. */
export const creditFollowed: FollowedIn<'reservation'> = {
  'reservation.expire': (line) => `${reservation(line)} a pris fin sans avoir servi`,
}

const limitOf = ({ plain }: LineParts): string =>
  plain('groupId') === null ? 'le plafond' : 'le plafond du groupe'

const before = ({ part, money, day, is }: LineParts): string =>
  is('beforeMinor', null)
    ? ', aucun auparavant'
    : part`, ${money('beforeMinor')}${part` jusqu'au ${day('beforeUntil')}`} auparavant`

const reservation = ({ part, money, plain }: LineParts): string =>
  `la réservation${part` de ${money('amountMinor')}`}${part` pour ${plain('orderRef')}`}`
