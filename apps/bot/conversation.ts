import type { Role } from '@encours/core/access/role'
import { ok, type Result, refuse } from '@encours/core/result'
import type { BotDeps } from './bot-deps.ts'
import { commandParts } from './cards/help-card.ts'
import { failedCard, refusalCard } from './cards/refusal-card.ts'
import type { Asker, Asking, CommandRefusal, Press, Reply } from './commands/command.ts'
import { calledBySlash, calledByText } from './commands/find-command.ts'
import { mannerOf } from './commands/manner.ts'
import { commands, presses } from './commands/registry.ts'

/**
 * The one way in for every face: what was typed or pressed, by whom. Never throws for what people can cause: a refusal
 * is a card like any other.
 */
export type Conversation = {
  /** A command that the platform names: `/credit-check` with its text. */
  command: (name: string, text: string, asker: Asker) => Promise<Reply>
  /** Free text, as in a mention or at the desk: the command's word first, or a credit check as it stands. */
  say: (text: string, asker: Asker) => Promise<Reply>
  press: (name: string, press: Press, asker: Asker) => Promise<Reply>
}

type Answered = Promise<Result<Reply, CommandRefusal>>

/** Who may ask for what is looked at here, once for all commands; the core decides about which account. */
export function createConversation(deps: BotDeps): Conversation {
  return {
    command: (name, text, asker) =>
      replyTo({ deps, asker }, name, async (asking) => {
        const called = calledBySlash(name, text)
        return called.ok ? answer(called.value, asking) : called
      }),
    say: (text, asker) => replyTo({ deps, asker }, 'say', (asking) => answer(calledByText(text), asking)),
    press: (name, press, asker) =>
      replyTo({ deps, asker }, name, async (asking) => {
        const pressed = presses.find((one) => one.name === name)
        if (pressed === undefined) return refuse({ code: 'press-unknown' })
        const allowed = mayAsk(pressed.access, asker)
        return allowed.ok ? pressed.press(press, asking) : allowed
      }),
  }
}

async function answer({ command, text }: ReturnType<typeof calledByText>, asking: Asking): Answered {
  const allowed = mayAsk(command.access, asking.asker)
  return allowed.ok ? command.answer(text, asking) : allowed
}

const mayAsk = (access: readonly Role[], { actor: { role } }: Asker): Result<true> =>
  access.includes(role) ? ok(true) : refuse({ code: 'not-allowed', role, needs: [...access] })

/** What comes of it as a reply, whatever comes of it. What was said is never logged, nor an error's own text, which may repeat it. */
async function replyTo(asking: Asking, what: string, run: (asking: Asking) => Answered): Promise<Reply> {
  try {
    const answered = await run(asking)
    if (answered.ok) return answered.value
    return {
      kind: 'answer',
      card: refusalCard(answered.refusal, mannerOf(asking), helpFor(answered.refusal, asking)),
    }
  } catch (error) {
    const { asker, deps } = asking
    const known = presses.some(({ name }) => name === what) ? what : 'text'
    deps.log.error(
      { asked: known, personId: asker.actor.personId, ...faultOf(error) },
      'the conversation failed',
    )
    return { kind: 'answer', card: failedCard(asker.language) }
  }
}

const helpFor = ({ code }: CommandRefusal, { asker }: Asking) =>
  code === 'command-unknown' ? commandParts(commands, asker) : []

/** What an error is and where it was thrown. */
function faultOf(error: unknown): { error: string; at: string[] } {
  if (!(error instanceof Error)) return { error: typeof error, at: [] }
  const frames = (error.stack ?? '').split('\n').map((line) => line.trim())
  return { error: error.name, at: frames.filter((line) => line.startsWith('at ')).slice(0, 8) }
}
