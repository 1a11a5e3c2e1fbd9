import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as wait } from 'node:timers/promises'
import { answerCall, type Strictness } from './answer-call.ts'
import { type Answer, type Arguments, refusal } from './methods/method.ts'
import { readBody, readCall } from './read-call.ts'
import type { ResponseUrls } from './response-urls.ts'
import type { Scripted } from './script.ts'
import type { Workspace } from './workspace.ts'

/** One call that came: to a method, or to `response_url`. */
export type Call = {
  method: string
  args: Arguments
  /** What Slack answered; null where it went wrong before or on the way. */
  answer: Answer | null
  /** When it came, in milliseconds since 1970; the same for every process of this machine. */
  at: number
}

type Far = {
  workspace: Workspace
  strict: Strictness
  responses: ResponseUrls
  take: (method: string) => Scripted
  socketUrl: () => string
  record: (call: Call) => void
}

/** Answers one request as Slack would, or as the script says. */
export async function serveSlack(
  request: IncomingMessage,
  response: ServerResponse,
  far: Far,
): Promise<void> {
  const at = performance.timeOrigin + performance.now()
  const method = methodOf(request.url ?? '')
  const scripted = far.take(method)
  const isRefused =
    scripted.status !== undefined || scripted.error !== undefined || scripted.hangUp === 'before'
  const { args, answer } = await answered(method, request, { far, isRefused })
  await scripted.after
  if (scripted.delayMs !== undefined) await wait(scripted.delayMs)
  const said = isRefused ? refusal(scripted.error ?? 'failed_as_scripted') : answer
  const arrives = scripted.status === undefined && scripted.hangUp === undefined
  far.record({ method, args, answer: arrives ? said : null, at })
  if (scripted.hangUp !== undefined) response.destroy()
  else send(response, { method, said, scripted })
}

const methodOf = (url: string): string =>
  url.startsWith('/api/') ? (url.slice('/api/'.length).split('?')[0] ?? '') : 'response_url'

/** What came is read also where nothing is done with it. */
async function answered(
  method: string,
  request: IncomingMessage,
  { far, isRefused }: { far: Far; isRefused: boolean },
): Promise<{ args: Arguments; answer: Answer }> {
  const { workspace, strict, responses, socketUrl } = far
  if (method === 'response_url') {
    const args: Arguments = JSON.parse(await readBody(request))
    return { args, answer: isRefused ? refusal('') : responses.answer(request.url ?? '', args) }
  }
  const heard = await readCall(request)
  if (typeof heard === 'string') return { args: {}, answer: refusal(heard) }
  if (isRefused) return { args: heard.args, answer: refusal('') }
  const answer = answerCall(method, heard, { strict, workspace })
  const isSocket = method === 'apps.connections.open' && answer.ok
  return { args: heard.args, answer: isSocket ? { ...answer, url: socketUrl() } : answer }
}

function send(
  response: ServerResponse,
  { method, said, scripted }: { method: string; said: Answer; scripted: Scripted },
): void {
  const { status = 200, retryAfter } = scripted
  const missed = method === 'response_url' && !said.ok ? 404 : status
  response.writeHead(missed, {
    'content-type': 'application/json; charset=utf-8',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  })
  response.end(JSON.stringify(said))
}
