import type { Fit } from '../read/workbook/choose-sheet.ts'
import type { Recognising } from './recognise.ts'

/**
 * How well a sheet fits, by what recognising it gave: one that would need a question comes after one that does not, and
 * one that lacks a column even when all guesses are right does not fit.
 */
export function fitOf(recognising: Recognising): Fit {
  if (recognising.ok) return { fit: recognising.value.question === null ? 'known' : 'guessed' }
  const { refusal, question } = recognising
  if (question) return { fit: 'none', columns: question.columns.map(({ name }) => name) }
  return { fit: 'none', columns: refusal.code === 'file-not-a-ledger' ? refusal.found : [] }
}
