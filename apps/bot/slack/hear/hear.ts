import type { Colleague } from '@encours/db/load/colleague'
import { answerPrivately } from '../answer/answer-privately.ts'
import { cardMessage } from '../answer/message.ts'
import type { WhoHears } from '../answer/who-hears.ts'
import type { Payload } from '../payload/spoken.ts'
import type { SlackSide } from '../slack-side.ts'
import { slackWords } from '../slack-words.ts'
import { hearForm } from './hear-form.ts'
import { hearPress } from './hear-press.ts'
import { hearWords } from './hear-words.ts'
import type { Heard } from './heard.ts'
import { strangerCard } from './stranger-card.ts'
import { whoSpeaks } from './who-speaks.ts'

/** What asks for something. */
export type Asking = Exclude<Payload, { kind: 'nothing' | 'foreign' }>

export type Listening = SlackSide & { whoHears: WhoHears }

/** Does what a payload asks for, and answers whoever asked. What goes wrong is logged and said, never thrown. */
export async function hear(side: Listening, payload: Asking): Promise<Heard> {
  const startedMs = performance.now()
  const { log } = side.deps
  const { kind, spoken } = payload
  const who = await whoSpeaks(side, spoken)
  switch (who.kind) {
    case 'elsewhere':
      log.warn({ teamId: spoken.teamId }, 'another workspace was not answered')
      return 'done'
    case 'unsure':
      log.error({ kind }, 'Slack does not say which workspace is ours: nobody was answered')
      return 'again'
    case 'unknown':
      log.info({ slackId: spoken.userId }, 'somebody unknown was told how to be added')
      return answerPrivately(side, { spoken, language: null }, cardMessage(await strangerCard(side, spoken)))
    case 'colleague': {
      const heard = await answer(side, payload, who.colleague)
      if (heard === 'again') return heard
      log.info(
        {
          kind,
          personId: who.colleague.actor.personId,
          elapsedMs: Math.round(performance.now() - startedMs),
        },
        'answered in Slack',
      )
      return heard
    }
  }
}

async function answer(side: Listening, payload: Asking, colleague: Colleague): Promise<Heard> {
  const { language } = colleague
  try {
    switch (payload.kind) {
      case 'command':
      case 'said':
        return await hearWords(side, payload, colleague)
      case 'press':
        return await hearPress(side, payload, colleague)
      case 'form':
        return await hearForm(side, payload, colleague)
    }
  } catch (error) {
    const { name } = error instanceof Error ? error : { name: typeof error }
    side.deps.log.error({ kind: payload.kind, error: name }, 'an ask from Slack failed')
    return answerPrivately(side, { spoken: payload.spoken, language }, { text: slackWords[language].failed })
  }
}
