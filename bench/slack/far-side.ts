import { fork } from 'node:child_process'
import { resolve } from 'node:path'
import { invariant } from '@encours/core/result'

/** One command that somebody types, as Slack sends it. */
export type Typed = { user: string; payload: Readonly<Record<string, unknown>> }
/** When something came, in milliseconds since 1970, by the person it was for. */
export type Arrivals = Record<string, number>

export type ToFarSide =
  /** Each of these people types a command with a text. */
  | { kind: 'type'; texts: Record<string, string> }
  /** The same, sent by the socket at once. */
  | { kind: 'send'; texts: Record<string, string> }
  /** Waits until everyone has a card since they typed last. */
  | { kind: 'cards'; users: string[] }
  | { kind: 'stop' }
export type FromFarSide =
  | { kind: 'open'; apiUrl: string; signingSecret: string; botToken: string; appToken: string }
  | { kind: 'typed'; commands: Typed[] }
  | { kind: 'sent'; sentAt: number; acknowledged: Arrivals }
  | { kind: 'cards'; came: Arrivals }
  | { kind: 'stopped'; faults: string[] }

/** Slack's stand-in as a process of its own, so that its work is not the server's. */
export type FarSide = Extract<FromFarSide, { kind: 'open' }> & {
  typed: (texts: Record<string, string>) => Promise<Typed[]>
  sent: (texts: Record<string, string>) => Promise<{ sentAt: number; acknowledged: Arrivals }>
  cards: (users: string[]) => Promise<Arrivals>
  /** Ends it; throws what was sent that Slack would not take. */
  stop: () => Promise<void>
}

export async function openFarSide(): Promise<FarSide> {
  const child = fork(resolve('bench/slack/far-side-process.ts'), { execArgv: [...process.execArgv] })
  const kill = () => void child.kill('SIGKILL')
  process.once('exit', kill)
  const ended = new Promise<never>((_, failed) => {
    child.once('exit', () => failed(new Error('Slack’s stand-in ended')))
  })
  ended.catch(() => {})
  const waiting: ((said: FromFarSide) => void)[] = []
  child.on('message', (said: FromFarSide) => waiting.shift()?.(said))
  const heard = <Kind extends FromFarSide['kind']>(kind: Kind) =>
    new Promise<Extract<FromFarSide, { kind: Kind }>>((heard) => {
      waiting.push((said) => {
        invariant(isOf(said, kind), `Slack’s stand-in says ${said.kind} where ${kind} was due`)
        heard(said)
      })
    })
  const next = <Kind extends FromFarSide['kind']>(kind: Kind) => Promise.race([heard(kind), ended])
  const ask = <Kind extends FromFarSide['kind']>(asked: ToFarSide, kind: Kind) => {
    const answer = next(kind)
    child.send(asked)
    return answer
  }
  const open = await next('open')
  return {
    ...open,
    typed: async (texts) => (await ask({ kind: 'type', texts }, 'typed')).commands,
    sent: (texts) => ask({ kind: 'send', texts }, 'sent'),
    cards: async (users) => (await ask({ kind: 'cards', users }, 'cards')).came,
    stop: async () => {
      const { faults } = await ask({ kind: 'stop' }, 'stopped')
      process.off('exit', kill)
      child.disconnect()
      invariant(faults.length === 0, `Slack was sent what it would not take: ${faults.join('; ')}`)
    },
  }
}

const isOf = <Kind extends FromFarSide['kind']>(
  said: FromFarSide,
  kind: Kind,
): said is Extract<FromFarSide, { kind: Kind }> => said.kind === kind
