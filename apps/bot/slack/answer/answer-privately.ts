import { type Language, languages } from '@encours/core/words/language'
import type { Heard } from '../hear/heard.ts'
import type { Spoken } from '../payload/spoken.ts'
import type { SlackSide } from '../slack-side.ts'
import { type SlackWords, slackWords } from '../slack-words.ts'
import { failureWord, type SlackFailure } from '../web/failure.ts'
import { drawn, type Message, type Posted, post } from './message.ts'

/** Who is answered, and in which language; null where it is not known, and then in all of them. */
export type Asked = { spoken: Spoken; language: Language | null }

/**
 * Answers where only the asker reads it and where it stays: in their direct message with the bot. Who asked elsewhere
 * is told so there. Where Slack lets nobody be written to, the answer goes where it was asked, to the asker alone.
 */
export async function answerPrivately(
  side: SlackSide,
  { spoken, language }: Asked,
  message: Message,
): Promise<Heard> {
  const { spot } = spoken
  const threadTs = spot?.isDirect === true ? spot.threadTs : null
  const to = threadTs === null ? spoken.userId : (spot?.channelId ?? spoken.userId)
  const posted = await post(side.api, { channelId: to, threadTs }, message)
  if (!posted.ok) {
    const { deps } = side
    deps.log.warn({ why: failureWord(posted.refusal) }, 'an answer could not go to the direct message')
    const whispered = await whisper(
      side,
      spoken,
      withNote(
        message,
        inWords(language, ({ notDirect }) => notDirect),
      ),
    )
    return whispered === null ? 'done' : heardDespite([posted.refusal, whispered])
  }
  if (spot !== null && spot.channelId !== posted.value.channelId) {
    await point(side, { spoken, language }, posted.value)
  }
  return 'done'
}

/** Without a figure: it is seen while others look over a shoulder. */
async function point(side: SlackSide, { spoken, language }: Asked, posted: Posted): Promise<void> {
  const link = await permalink(side, posted)
  const text = inWords(language, ({ pointer, pointerLink }) =>
    link === null ? pointer : `${pointer} <${link}|${pointerLink}>`,
  )
  await whisper(side, spoken, { text })
}

const inWords = (language: Language | null, say: (words: SlackWords) => string): string =>
  (language === null ? languages : [language]).map((one) => say(slackWords[one])).join('\n')

/** As `chat.getPermalink` would give it, without asking Slack once more for every answer. */
async function permalink({ home }: SlackSide, { channelId, ts }: Posted): Promise<string | null> {
  const known = await home()
  return known.ok ? new URL(`archives/${channelId}/p${ts.replace('.', '')}`, known.value.url).href : null
}

/** Where it was asked, to the asker alone; gone when Slack reloads. Null once it was said. */
async function whisper(side: SlackSide, spoken: Spoken, message: Message): Promise<Unsaid | null> {
  const { api, deps } = side
  const { responseUrl, spot, userId } = spoken
  const said =
    responseUrl === null
      ? null
      : await drawn(message, (body) =>
          api.respond(responseUrl, { response_type: 'ephemeral', replace_original: false, ...body }),
        )
  if (said?.ok === true) return null
  if (spot === null) {
    deps.log.warn({ why: said === null ? 'no-way' : failureWord(said.refusal) }, 'nobody was answered')
    return said?.refusal ?? 'no-way'
  }
  const whispered = await drawn(message, (body) =>
    api.call('chat.postEphemeral', {
      channel: spot.channelId,
      user: userId,
      ...(spot.threadTs === null ? {} : { thread_ts: spot.threadTs }),
      ...body,
    }),
  )
  if (whispered.ok) return null
  deps.log.warn({ why: failureWord(whispered.refusal) }, 'nobody was answered')
  return whispered.refusal
}

type Unsaid = SlackFailure | 'no-way'

/** Done with, where it may have been said all the same or every way is closed; else Slack may take it later. */
function heardDespite(failures: readonly Unsaid[]): Heard {
  const maybeSaid = failures.some((one) => one !== 'no-way' && one.kind === 'unreachable' && one.sent)
  const isPassing = failures.some((one) => one !== 'no-way' && one.kind !== 'refused')
  return isPassing && !maybeSaid ? 'again' : 'done'
}

const withNote = ({ text, blocks }: Message, note: string): Message => ({
  text: `${text}\n${note}`,
  ...(blocks === undefined
    ? {}
    : {
        blocks: [
          ...blocks,
          { type: 'context', elements: [{ type: 'plain_text', text: note, emoji: false }] },
        ],
      }),
})
