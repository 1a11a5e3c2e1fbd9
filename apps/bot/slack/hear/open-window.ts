import type { Language } from '@encours/core/words/language'
import { answerPrivately } from '../answer/answer-privately.ts'
import type { Spoken } from '../payload/spoken.ts'
import { slackWords } from '../slack-words.ts'
import { failureWord } from '../web/failure.ts'
import type { Listening } from './hear.ts'
import type { Heard } from './heard.ts'

/** Slack opens a window within three seconds of a press, once; later the asker is told to press again. */
export async function openWindow(
  side: Listening,
  { spoken, language }: { spoken: Spoken; language: Language },
  view: object,
): Promise<Heard> {
  const trigger = spoken.triggerId ?? ''
  const opened = await side.api.call('views.open', { trigger_id: trigger, view })
  if (opened.ok) return 'done'
  side.deps.log.warn({ why: failureWord(opened.refusal) }, 'a window did not open')
  return answerPrivately(side, { spoken, language }, { text: slackWords[language].tooSlow })
}
