import { type Config, loadConfig, terminalOf } from '../config.ts'
import type { Command, ExitCode, Terminal } from './command.ts'
import { slackManifest } from './commands/slack-manifest.ts'
import { commands as ofTheHouse } from './commands.ts'
import { connect } from './connect.ts'
import type { Connection } from './connection.ts'
import { sayHelp, sayUsage } from './help.ts'
import { createTerminal } from './terminal.ts'
import { type Understood, understand } from './understand.ts'

/** What the chat side says of itself is asked of it, and only then is it loaded. */
const commands: readonly Command[] = [
  ...ofTheHouse,
  slackManifest(async (way) => (await import('../../bot/create-bot.ts')).slackAppManifest(way)),
]

/** `npm run encours -- …` */
async function main(): Promise<ExitCode> {
  const terminal = createTerminal()
  const { language, folder } = terminalOf()
  const understood = understand(process.argv.slice(2), { commands, language })
  if (!understood.ok) {
    const { why, command, language: spoken } = understood.refusal
    terminal.error(why)
    terminal.error(command === null ? sayHelp(commands, spoken) : sayUsage(command, spoken))
    return 2
  }
  const { command, help, language: spoken } = understood.value
  if (command === null || help) {
    terminal.out(command === null ? sayHelp(commands, spoken) : sayUsage(command, spoken))
    return 0
  }
  const config = loadConfig()
  if (!config.ok) {
    for (const { name, expected } of config.refusal) terminal.error(`${name}: ${expected}`)
    return 2
  }
  return runCommand(command, { understood: understood.value, config: config.value, terminal, folder })
}

type Setting = { understood: Understood; config: Config; terminal: Terminal; folder: string }

async function runCommand(command: Command, setting: Setting): Promise<ExitCode> {
  const { understood, config, terminal, folder } = setting
  const connection = command.needsStore === false ? noConnection : await connect(config)
  if (connection === null) {
    terminal.error(inUse[understood.language](config.databaseFile))
    return 1
  }
  try {
    return await command.run({ ...understood, folder, connection, terminal })
  } catch (error) {
    if (!isHungUp(error)) throw error
    terminal.error(hungUp[understood.language])
    return 1
  } finally {
    await connection.close()
  }
}

const noConnection: Connection = {
  send: () => Promise.reject(new Error('this command needs no store')),
  close: async () => {},
}

/** The server ended while it was answering. */
const isHungUp = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ECONNRESET' || error.code === 'EPIPE')

const hungUp = {
  en: 'The server ended before it had answered. What it had acknowledged stays; run the same command again.',
  fr: "Le serveur s'est arrêté avant de répondre. Ce qu'il a confirmé reste ; relancez la même commande.",
}

const inUse = {
  en: (file: string | null) =>
    `${file} is in use by another Encours command. Nothing was done; wait until it has finished, then try again.`,
  fr: (file: string | null) =>
    `${file} est utilisé par une autre commande Encours. Rien n'a été fait ; attendez qu'elle finisse, puis réessayez.`,
}

// A ledger is nobody else's to read: what is made from here on belongs to this user alone
process.umask(0o077)
process.exitCode = await main()
