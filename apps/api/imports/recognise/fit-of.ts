import type { Fit } from '../read/workbook/choose-sheet.ts'
import type { Recognising } from './recognise.ts'

/** How well a sheet fits, by what recognising it gave: one that would need a question comes after one that does not. */
export function fitOf(recognising: Recognising): Fit {
  const question = recognising.ok ? recognising.value.question : recognising.question
  if (recognising.ok) return { fit: question === null ? 'known' : 'guessed' }
  const { refusal } = recognising
  if (question) return { fit: 'guessed' }
  return { fit: 'none', columns: refusal.code === 'file-not-a-ledger' ? refusal.found : [] }
}
