import type { UnreadableWhy } from '@encours/core/refusal'

/** Thrown where a workbook cannot be read on; whoever opened it makes a refusal of it. */
export class BrokenWorkbook extends Error {
  readonly why: UnreadableWhy

  constructor(why: UnreadableWhy) {
    super(`a workbook that cannot be read: ${why}`)
    this.why = why
  }
}
