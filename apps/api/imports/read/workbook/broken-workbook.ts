import type { UnreadableWhy } from '@encours/core/import-refusal'
import type { Refusal } from '@encours/core/refusal'

/** Thrown where a workbook cannot be read on; whoever opened it gives the refusal. */
export class BrokenWorkbook extends Error {
  readonly refusal: Refusal

  constructor(why: UnreadableWhy | { bytes: number; mostBytes: number }) {
    super('a workbook that cannot be read')
    this.refusal =
      typeof why === 'string' ? { code: 'file-unreadable', why } : { code: 'workbook-too-large', ...why }
  }
}
