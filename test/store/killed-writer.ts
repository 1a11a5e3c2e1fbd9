import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

/**
 * Starts a process that writes sixteen at a time and says each write that was acknowledged; kills it (SIGKILL) once
 * it has said so many. Gives all that it had said.
 */
export async function killedWriter(
  url: string,
  { name, afterAcknowledged }: { name: string; afterAcknowledged: number },
): Promise<string[]> {
  const script = fileURLToPath(new URL('./write-until-killed.ts', import.meta.url))
  const child = spawn(process.execPath, [script, url, name], { stdio: ['ignore', 'pipe', 'inherit'] })
  const ended = new Promise((resolve) => child.once('exit', resolve))
  const acknowledged: string[] = []
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line)
    if (acknowledged.length === afterAcknowledged) child.kill('SIGKILL')
  }
  await ended
  return acknowledged
}
