import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'

const placed = { manual: 'a hold', fraud: 'a hold for fraud', legal: 'a hold at the legal stage' }
const released = { manual: 'the hold', fraud: 'the hold for fraud', legal: 'the hold at the legal stage' }

/** Limits, holds and reservations in the journal, in English. */
export const creditDone: DoneIn<'limit' | 'hold' | 'reservation'> = {
  'limit.set': (line) => {
    const { part, money, day, is } = line
    if (is('limitMinor', null)) return `took ${limitOf(line)} away${part`, ${money('beforeMinor')} before`}`
    const set = is('raise', 'temporary') ? `raised ${limitOf(line)} for a time` : `set ${limitOf(line)}`
    const instead = part`, instead of ${money('insteadOfMinor')} for a time`
    return `${set}${part` to ${money('limitMinor')}`}${part` until ${day('until')}`}${before(line)}${instead}`
  },
  'limit.review': ({ part, money, is }) =>
    is('limitMinor', null)
      ? 'looked at the limit and left it at none'
      : `looked at the limit${part` of ${money('limitMinor')}`} and left it`,
  'hold.place': ({ code }) => `placed ${code('hold', placed) ?? 'a hold'}`,
  'hold.release': ({ part, code, day }) =>
    `released ${code('hold', released) ?? 'the hold'}${part` of ${day('placedOn')}`}`,
  'reservation.make': ({ part, money, plain, moment }) =>
    `reserved ${money('amountMinor') ?? 'headroom'}${part` for ${plain('orderRef')}`}${part` until ${moment('expiresAt')}`}`,
  'reservation.release': (line) => `released ${reservation(line)}`,
}

/** What follows by itself of reservations. */
export const creditFollowed: FollowedIn<'reservation'> = {
  'reservation.expire': (line) => `${reservation(line)} ended, as it was not used`,
}

const limitOf = ({ plain }: LineParts): string =>
  plain('groupId') === null ? 'the limit' : "the credit group's limit"

const before = ({ part, money, day, is }: LineParts): string =>
  is('beforeMinor', null)
    ? ', where there was none'
    : part`, from ${money('beforeMinor')}${part` until ${day('beforeUntil')}`}`

const reservation = ({ part, money, plain }: LineParts): string =>
  `the reservation${part` of ${money('amountMinor')}`}${part` for ${plain('orderRef')}`}`
