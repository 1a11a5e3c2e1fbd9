import { readFileSync } from 'node:fs'

/** Clock ticks a second in which Linux counts a process's time; the same on every platform Node runs on. */
const ticksPerSecond = 100

/** The most memory a process has held so far; null where the system does not tell. */
export function peakBytesOf(pid: number): number | null {
  const kilobytes = /VmHWM:\s+(\d+) kB/.exec(readProcess(pid, 'status') ?? '')?.[1]
  return kilobytes === undefined ? null : Number(kilobytes) * 1024
}

/** The processor time a process has used so far, of all its threads; null where the system does not tell. */
export function processorSecondsOf(pid: number): number | null {
  // The second field is the program's name in brackets and may hold blanks
  const fields = readProcess(pid, 'stat')?.split(') ').at(-1)?.split(' ')
  if (!fields) return null
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond
}

function readProcess(pid: number, name: 'status' | 'stat'): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, 'utf8')
  } catch {
    return null
  }
}
