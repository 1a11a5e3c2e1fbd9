import type { Language } from '@encours/core/words/language'
import type { Card } from '../../cards/card.ts'
import type { Heard } from '../hear/heard.ts'
import type { Spoken } from '../payload/spoken.ts'
import { type Place, parsePlace } from '../place.ts'
import type { SlackSide } from '../slack-side.ts'
import { slackWords } from '../slack-words.ts'
import { failureWord } from '../web/failure.ts'
import { answerPrivately } from './answer-privately.ts'
import { cardMessage, post } from './message.ts'
import type { WhoHears } from './who-hears.ts'

export type Sharing = { line: Card; place: string; spoken: Spoken; language: Language }

/**
 * Says a line aloud where only colleagues hear it, the asker among them, and tells the asker whether it was. The place
 * came back with a press: it counts for no more than what Slack says about it now.
 */
export async function share(
  side: SlackSide & { whoHears: WhoHears },
  { line, place, spoken, language }: Sharing,
): Promise<Heard> {
  const at = parsePlace(place)
  const text =
    at === null ? slackWords[language].notShared.unsure('') : await said(side, { line, at, spoken, language })
  await answerPrivately(side, { spoken, language }, { text })
  // Done again, it might be shared twice
  return 'done'
}

async function said(
  side: SlackSide & { whoHears: WhoHears },
  { line, at, spoken, language }: Omit<Sharing, 'place'> & { at: Place },
): Promise<string> {
  const words = slackWords[language]
  const { log } = side.deps
  const { channelId } = at
  const whynot = await side.whoHears(channelId, spoken.userId)
  if (whynot !== null) {
    log.info({ channelId, why: whynot }, 'nothing was shared')
    return words.notShared[whynot](channelId)
  }
  const posted = await post(side.api, at, cardMessage(line))
  if (posted.ok) {
    log.info({ channelId }, 'an answer was shared, without figures')
    return words.shared(channelId)
  }
  const why = failureWord(posted.refusal)
  log.warn({ channelId, why }, 'a line could not be shared')
  return words.notPosted(channelId, why)
}
