import { open, rename, rm, writeFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { IsoDay } from '@encours/core/day'
import { plainName } from '../plain-name.ts'
import { putAwayIn } from './look-into.ts'
import type { SeenFile } from './whole-files.ts'

/** Where a file goes, and under which import it is known. */
export type PutAway = {
  folder: string
  to: keyof typeof putAwayIn
  day: IsoDay
  importId: string | null
  /** What is to lie beside it, given the path that it gets; null for nothing. */
  words: ((path: string) => string) | null
}

/** File systems take names of 255 bytes; the day, the import and `.txt` want their part. */
const mostNameBytes = 200

/** Moves a file out of the way, under a name that says when and as which import; it never takes another's place. */
export async function putAway(file: SeenFile, away: PutAway): Promise<string> {
  const path = await reserve(file, away)
  const beside = `${path}.txt`
  try {
    if (away.words !== null) await writeFile(beside, away.words(path))
    await rename(file.path, path)
    return path
  } catch (error) {
    await rm(path, { force: true })
    await rm(beside, { force: true })
    throw error
  }
}

/** Makes an empty file under a name that is free: what is renamed to it takes nobody else's place. */
async function reserve(file: SeenFile, { folder, to, day, importId }: PutAway): Promise<string> {
  const first = [day, ...(importId === null ? [] : [importId])].join('-')
  for (let copy = 1; ; copy++) {
    const again = copy === 1 ? '' : `-${copy}`
    const path = join(folder, putAwayIn[to], `${first}${again}-${shortened(file.name)}`)
    try {
      await (await open(path, 'wx')).close()
      return path
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
}

/** A name without what upsets terminals, cut in its middle where it is too long. */
function shortened(name: string): string {
  const plain = plainName(name)
  const end = extname(plain).slice(0, 20)
  let stem = plain.slice(0, plain.length - end.length)
  while (Buffer.byteLength(stem) + Buffer.byteLength(end) > mostNameBytes) stem = stem.slice(0, -1)
  return `${stem}${end}`
}
