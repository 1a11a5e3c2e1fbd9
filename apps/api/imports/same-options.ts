import type { ImportMemo } from './import-row.ts'

type Options = ImportMemo['options']

/** Whether two imports were read in the same way, so that the same bytes mean the same. */
export const sameOptions = (a: Options, b: Options): boolean =>
  a.kind === b.kind &&
  a.asOf === b.asOf &&
  a.skipFaulty === b.skipFaulty &&
  a.zeros === b.zeros &&
  sameMap(a.map, b.map)

const sameMap = (a: Options['map'], b: Options['map']): boolean =>
  Object.keys(a).length === Object.keys(b).length &&
  Object.entries(a).every(([column, field]) => b[column] === field)
