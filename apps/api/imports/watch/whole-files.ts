/** A file as one look at the folder found it. */
export type SeenFile = {
  /** As it is shown; the bytes of its name where they are no UTF-8 are read as Windows-1252. */
  name: string
  path: Buffer
  sizeBytes: number
  modifiedMs: number
}

/** Whoever makes an empty file first may take so long until something is in it. */
const emptyPatienceMs = 10 * 60_000

/** What programs write under another name until it is whole, and what file browsers leave behind. */
const unfinished = /^\.|^~\$|~$|\.(part|partial|tmp|temp|filepart|crdownload|download|swp|lock)$/i
const litter = /^(thumbs\.db|desktop\.ini)$/i

/** Whether a name says that the file is not (yet) meant to be imported. */
export const isPassedOver = (name: string): boolean => unfinished.test(name) || litter.test(name)

/** Files that are as they were at the look before, the oldest first: nobody is writing them any more. */
export function wholeFiles(
  before: readonly SeenFile[],
  now: readonly SeenFile[],
  { nowMs }: { nowMs: number },
): SeenFile[] {
  const known = new Map(before.map((file) => [file.name, file]))
  return now
    .filter((file) => {
      const same = isSame(file, known.get(file.name))
      return same && (file.sizeBytes > 0 || nowMs - file.modifiedMs >= emptyPatienceMs)
    })
    .toSorted((a, b) => a.modifiedMs - b.modifiedMs || (a.name < b.name ? -1 : 1))
}

/** Whether nobody wrote to a file between two looks. */
export const isSame = (file: SeenFile, other: SeenFile | null | undefined): boolean =>
  file.sizeBytes === other?.sizeBytes && file.modifiedMs === other.modifiedMs
