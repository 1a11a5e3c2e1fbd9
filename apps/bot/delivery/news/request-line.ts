import { matterOf } from '@encours/core/decide'
import type { MessageOf } from '@encours/core/messages/message'
import type { ExceptionRequest, RequestState } from '@encours/core/requests/exception-request'
import { sayMoment } from '@encours/core/words/say-moment'
import { speakerOf } from '@encours/core/words/speaker'
import { wordsOf } from '@encours/core/words/words-of'
import type { About } from './news.ts'

type What = MessageOf<'request'>['what']

/** In which state a request is, for what is said of it to be so still. */
const stateFor: Record<What, RequestState['kind']> = {
  asked: 'open',
  advised: 'open',
  'half-approved': 'open',
  granted: 'granted',
  declined: 'declined',
  withdrawn: 'withdrawn',
  expired: 'expired',
}

/** What has become of an exception that was asked for; null where more has since. */
export function requestLine({ what, requestId }: MessageOf<'request'>, about: About): string | null {
  const request = matterOf(about.matters.requests, requestId)
  if (request === null || request.state.kind !== stateFor[what]) return null
  const { words, reader, state } = about
  const advice = request.advice.at(-1)
  const near = { language: reader.language, near: reader.today, timeZone: state.book.timeZone }
  return words.request[what]({
    wish: wishOf(request, about),
    by: request.openedBy.name ?? words.someone,
    answerBy: sayMoment(request.answerBy, near),
    advice: advice === undefined ? null : { by: advice.by.name ?? words.someone, view: advice.view },
  })
}

/** `limit €80,000 to 31 Jan, despite overdue, for a sale of €30,000`; a group's limit is in the group's currency. */
function wishOf({ wish, amountMinor }: ExceptionRequest, { words, say, reader, state }: About): string {
  const { language, today } = reader
  const { account } = state.dossier
  const currency = wish.groupId === null ? account.currency : (state.group?.currency ?? account.currency)
  const { requests, waived } = wordsOf(language)
  const wanted = requests.wish(wish, speakerOf({ language, currency, today }), {
    waived: wish.waives.map((code) => waived[code]),
  })
  return amountMinor === 0 ? wanted : `${wanted}, ${words.sale(say.money(amountMinor))}`
}
