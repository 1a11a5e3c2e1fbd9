import { constants, type Stats } from 'node:fs'
import { access, lstat, mkdir, readdir } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { ok, type Result, refuse } from '@encours/core/result'
import { isPassedOver, type SeenFile } from './whole-files.ts'

/** Why a folder cannot be used. */
export type FolderTrouble = 'folder-missing' | 'folder-unreadable' | 'folder-unwritable'

/** Where files go once they were looked at, within the watched folder. */
export const putAwayIn = { done: 'done', refused: 'refused' } as const

/**
 * The files of a folder that may be imported: plain ones, whose names do not say that they are being written. Links,
 * pipes and folders are left alone. Makes the folders for what is done with, so that it is known beforehand whether
 * files can be put away.
 */
export async function lookInto(folder: string): Promise<Result<SeenFile[], FolderTrouble>> {
  const names = await readdir(folder, { encoding: 'buffer' }).catch(troubleOf)
  if (typeof names === 'string') return refuse(names)
  try {
    for (const name of Object.values(putAwayIn)) await mkdir(join(folder, name), { recursive: true })
    await access(folder, constants.W_OK | constants.X_OK)
  } catch {
    return refuse('folder-unwritable')
  }
  const seen: SeenFile[] = []
  for (const bytes of names) {
    const name = nameOf(bytes)
    if (isPassedOver(name)) continue
    const file = await seeFile(name, Buffer.concat([Buffer.from(`${folder}${sep}`), bytes]))
    if (file !== null) seen.push(file)
  }
  return ok(seen)
}

/** A file as it is now; null where it is gone, or no plain file. */
export async function seeFile(name: string, path: Buffer): Promise<SeenFile | null> {
  const stats: Stats | null = await lstat(path).catch(() => null)
  return stats?.isFile() === true ? { name, path, sizeBytes: stats.size, modifiedMs: stats.mtimeMs } : null
}

/** Old systems name files in Windows-1252: `balance_août.csv`. */
function nameOf(bytes: Buffer): string {
  const text = bytes.toString()
  return Buffer.from(text).equals(bytes) ? text : new TextDecoder('windows-1252').decode(bytes)
}

function troubleOf(error: unknown): FolderTrouble {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'folder-missing' : 'folder-unreadable'
}
