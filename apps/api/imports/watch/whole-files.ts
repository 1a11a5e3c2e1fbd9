/** A file as one look at the folder found it. */
export type SeenFile = {
  /** As it is shown; the bytes of its name where they are no UTF-8 are read as Windows-1252. */
  name: string
  path: Buffer
  sizeBytes: number
  modifiedMs: number
}

/** A file over several looks, as it is since one of them. */
export type WatchedFile = SeenFile & { sinceMs: number; looks: number }

/** Whoever makes an empty file first may take so long until something is in it. */
const emptyPatienceMs = 10 * 60_000

/** What programs write under another name until it is whole, and what file browsers leave behind. */
const unfinished = /^\.|^~\$|~$|\.(part|partial|tmp|temp|filepart|crdownload|download|swp|lock)$/i
const litter = /^(thumbs\.db|desktop\.ini)$/i

/** Whether a name says that the file is not (yet) meant to be imported. */
export const isPassedOver = (name: string): boolean => unfinished.test(name) || litter.test(name)

/** The files of a look, with for how long and for how many looks they have been as they are. */
export function joinLook(
  before: readonly WatchedFile[],
  seen: readonly SeenFile[],
  { nowMs }: { nowMs: number },
): WatchedFile[] {
  const known = new Map(before.map((file) => [file.name, file]))
  return seen.map((file) => {
    const same = known.get(file.name)
    if (same === undefined || !isSame(file, same)) return { ...file, sinceMs: nowMs, looks: 1 }
    return { ...file, sinceMs: same.sinceMs, looks: same.looks + 1 }
  })
}

/** Files that two looks or more, over `stillMs` or more, found alike, the oldest first: nobody is writing them. */
export function wholeFiles(
  files: readonly WatchedFile[],
  { nowMs, stillMs }: { nowMs: number; stillMs: number },
): WatchedFile[] {
  return files
    .filter(({ sizeBytes, modifiedMs, sinceMs, looks }) => {
      const isStill = looks >= 2 && nowMs - sinceMs >= stillMs
      return isStill && (sizeBytes > 0 || nowMs - modifiedMs >= emptyPatienceMs)
    })
    .toSorted((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1))
}

/** Whether nobody wrote to a file between two looks. */
export const isSame = (file: SeenFile, other: SeenFile | null | undefined): boolean =>
  file.sizeBytes === other?.sizeBytes && file.modifiedMs === other.modifiedMs
