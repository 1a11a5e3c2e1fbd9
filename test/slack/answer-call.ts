import { isThing } from './lint/shape.ts'
import { lintMessage, lintView } from './lint-blocks.ts'
import { type Answer, type Arguments, type Method, refusal } from './methods/method.ts'
import { methods } from './methods/methods.ts'
import type { Heard } from './read-call.ts'
import type { Workspace } from './workspace.ts'

export type Tokens = { bot: string; app: string }

/** What is asked of every call before its method answers. */
export type Strictness = {
  tokens: Tokens
  /** What the app may; null grants all. */
  scopes: readonly string[] | null
  /** What no test may cause; they are thrown when it is done. */
  fault: (what: string) => void
}

/** Slack's answer to one call. */
export function answerCall(
  name: string,
  { token, args }: Heard,
  { strict, workspace }: { strict: Strictness; workspace: Workspace },
): Answer {
  const method = methods[name]
  if (!method) {
    strict.fault(`${name} is no method that the stand-in knows`)
    return refusal('unknown_method', { req_method: name })
  }
  const denied = deniedBy(method, token, strict)
  if (denied) return denied
  const missing = method.required.filter((key) => args[key] === undefined || args[key] === '')
  if (missing.length > 0) {
    strict.fault(`${name} without ${missing.join(', ')}`)
    return invalid(
      'invalid_arguments',
      missing.map((key) => `missing required field: ${key}`),
    )
  }
  const unknown = Object.keys(args).filter((key) => ![...method.required, ...method.optional].includes(key))
  for (const key of unknown) strict.fault(`${name} with ${key}, which Slack would not look at`)
  return refusedPayload(name, args, strict) ?? method.answer(args, workspace)
}

function deniedBy(method: Method, token: string | null, { tokens, scopes }: Strictness): Answer | null {
  if (token === null) return refusal('not_authed')
  if (token !== tokens.bot && token !== tokens.app) return refusal('invalid_auth')
  if (token !== tokens[method.token]) return refusal('not_allowed_token_type')
  // What an app token may is set with the token, not with the app
  const needed = method.token === 'app' || scopes === null ? [] : method.scopes
  if (needed.length === 0 || needed.some((scope) => scopes?.includes(scope))) return null
  return refusal('missing_scope', { needed: needed.join(','), provided: scopes?.join(',') })
}

/** A message or a dialog that Slack would not take, or that we do not want said. */
function refusedPayload(name: string, args: Arguments, { fault }: Strictness): Answer | null {
  const { view } = args
  const found = name.startsWith('views.')
    ? isThing(view)
      ? lintView(view)
      : ['must be a view']
    : name.startsWith('chat.') && name !== 'chat.getPermalink'
      ? lintMessage(args)
      : []
  if (found.length === 0) return null
  for (const what of found) fault(`${name}: ${what}`)
  if (name.startsWith('views.')) return invalid('invalid_arguments', found)
  return args['blocks'] === undefined ? refusal('no_text') : invalid('invalid_blocks', found)
}

const invalid = (error: string, found: readonly string[]): Answer =>
  refusal(error, { response_metadata: { messages: found.map((what) => `[ERROR] ${what}`) } })
