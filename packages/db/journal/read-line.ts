import * as v from 'valibot'
import type { RowReader } from '../load/row.ts'
import type { JournalLine } from './journal-line.ts'

/** A line as its row has it. Figures that are no JSON any more are none: the line's mac tells. */
export function readLine(reader: RowReader<JournalLine>, raw: Record<string, unknown>): JournalLine {
  try {
    return reader.read(raw)
  } catch (error) {
    if (error instanceof SyntaxError) return reader.read({ ...raw, figures: '{}' })
    throw error
  }
}

/** The text beside a line. SQLite keeps it as text, in which somebody may have written anything: then it is null. */
export function readText(text: unknown): Record<string, string> | null {
  try {
    return v.parse(textSchema, typeof text === 'string' ? JSON.parse(text) : text)
  } catch {
    return null
  }
}

const textSchema = v.record(v.string(), v.string())
