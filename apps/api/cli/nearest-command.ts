import { nearestName } from '@encours/core/nearest-name'
import type { Command } from './command.ts'

/** The command that was probably meant; null where none is near. */
export function nearestCommand(commands: readonly Command[], typed: string): Command | null {
  const name = nearestName(
    typed,
    commands.map((command) => command.name),
  )
  return commands.find((command) => command.name === name) ?? null
}
