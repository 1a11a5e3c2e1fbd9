import { isThing } from './lint/shape.ts'
import { lintMessage } from './lint-blocks.ts'
import { named } from './methods/chat.ts'
import { type Answer, refusal } from './methods/method.ts'
import { type Block, botUserId, type SlackMessage, type Workspace } from './workspace.ts'

/** Where a command or a click may be answered without a token: five times. */
export type Return = { channel: string; user: string; ts: string | null }

export type ResponseUrls = {
  make: (to: Return) => string
  answer: (path: string, body: unknown) => Answer
}

const mostUses = 5
const keys = [
  'text',
  'blocks',
  'response_type',
  'replace_original',
  'delete_original',
  'thread_ts',
  'metadata',
]

export function createResponseUrls(
  origin: string,
  { workspace, fault }: { workspace: Workspace; fault: (what: string) => void },
): ResponseUrls {
  const returns = new Map<string, Return & { uses: number }>()

  const answer: ResponseUrls['answer'] = (path, body) => {
    const to = returns.get(path)
    if (!to) return refusal('expired_url')
    to.uses++
    if (to.uses > mostUses) return refusal('used_url')
    if (!isThing(body)) return refusal('invalid_payload')
    for (const key of Object.keys(body).filter((key) => !keys.includes(key))) {
      fault(`response_url with ${key}, which Slack would not look at`)
    }
    if (body['delete_original'] === true) return removed(to, workspace)
    const found = lintMessage(body)
    for (const what of found) fault(`response_url: ${what}`)
    if (found.length > 0) return refusal('invalid_blocks')
    return said(body, to, workspace)
  }

  return {
    make: (to) => {
      const path = `/response/${returns.size + 1}`
      returns.set(path, { ...to, uses: 0 })
      return `${origin}${path}`
    },
    answer,
  }
}

function removed({ ts }: Return, { messages }: Workspace): Answer {
  const index = messages.findIndex((message) => message.ts === ts)
  if (index >= 0) messages.splice(index, 1)
  return { ok: true }
}

/** In the place of what was pressed, or as something new that only they see. */
function said(body: Readonly<Record<string, unknown>>, to: Return, workspace: Workspace): Answer {
  const { messages } = workspace
  const blocks = Array.isArray(body['blocks']) ? named(body['blocks'] as Block[], workspace) : []
  const message: SlackMessage = {
    channel: to.channel,
    ts: workspace.nextTs(),
    author: botUserId,
    text: String(body['text']),
    blocks,
    threadTs: null,
    metadata: null,
    onlyFor: body['response_type'] === 'in_channel' ? null : to.user,
  }
  const index = body['replace_original'] === true ? messages.findIndex(({ ts }) => ts === to.ts) : -1
  const old = messages[index]
  if (old) messages.splice(index, 1, { ...message, ts: old.ts, onlyFor: old.onlyFor })
  else messages.push(message)
  return { ok: true }
}
