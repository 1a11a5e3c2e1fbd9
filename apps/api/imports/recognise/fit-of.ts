import type { Fit } from '../read/workbook/choose-sheet.ts'
import type { ColumnQuestion } from './guess/question.ts'
import type { Recognising } from './recognise.ts'

/**
 * How well a sheet fits, by what recognising it gave: one that would need a question comes after one that does not,
 * then one of whose needed columns a person must name one. What lacks more, even when all guesses are right, does not fit.
 */
export function fitOf(recognising: Recognising): Fit {
  if (recognising.ok) return { fit: recognising.value.question === null ? 'known' : 'guessed' }
  const { refusal, question } = recognising
  if (question) {
    const columns = question.columns.map(({ name }) => name)
    return { fit: lacking(question) <= 1 ? 'nearly' : 'none', columns }
  }
  return { fit: 'none', columns: refusal.code === 'file-not-a-ledger' ? refusal.found : [] }
}

const lacking = ({ columns }: ColumnQuestion): number =>
  [['account', 'name'], ['number'], ['invoiceDay'], ['amount', 'open']].filter(
    (fields) => !columns.some(({ field }) => field !== null && fields.includes(field)),
  ).length
