import { personIdOf } from '@encours/core/access/actor'
import { maySeeRemark } from '@encours/core/access/view-for'
import { usageOf } from '@encours/core/alerts/usage'
import { matterOf } from '@encours/core/decide'
import type { MessageOf } from '@encours/core/messages/message'
import { wordsOf } from '@encours/core/words/words-of'
import type { About } from './news.ts'

type OfAccount = MessageOf<'hold' | 'signal' | 'account-given' | 'payment'>

const mostLetters = 200

/** What is new about an account itself; null where it is no more so. */
export function accountLine(message: OfAccount, about: About): string | null {
  const { state, words, say } = about
  const { hold, lastPayment } = state.dossier
  switch (message.kind) {
    case 'hold':
      if (message.what === 'released') return hold === null ? words.hold.released : null
      return hold === null ? null : words.hold.placed(say.day(hold.placedOn))
    case 'payment':
      return lastPayment === null || lastPayment.on !== message.on
        ? null
        : words.payment({ amount: say.money(lastPayment.minor), on: say.day(lastPayment.on) })
    case 'account-given':
      return givenLine(about)
    case 'signal':
      return signalLine(message, about)
  }
}

/** With how it stands, as whoever has it now wants to know. */
function givenLine({ state, reader, words, say }: About): string | null {
  const { account } = state.dossier
  if (account.ownerId === null || account.ownerId !== personIdOf(reader.actor)) return null
  const { exposureMinor, limitMinor } = usageOf(state, reader)
  return words.accountGiven({
    exposure: say.money(exposureMinor),
    limit: limitMinor === null ? null : say.money(limitMinor),
  })
}

function signalLine({ remarkId }: MessageOf<'signal'>, { matters, words, reader }: About): string | null {
  const remark = matterOf(matters.remarks, remarkId)
  if (remark === null || remark.kind !== 'signal' || !maySeeRemark(reader.actor, remark)) return null
  const text = remark.text === null ? null : shortened(remark.text)
  const { signals } = wordsOf(reader.language).standing
  return words.signal({ by: remark.openedBy.name ?? words.someone, what: signals[remark.code], text })
}

const shortened = (text: string): string =>
  text.length > mostLetters ? `${text.slice(0, mostLetters).trimEnd()}…` : text
