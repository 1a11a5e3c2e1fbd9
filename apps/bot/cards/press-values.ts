import { type Asked, askedSchema } from '@encours/core/credit/parse-ask'
import * as v from 'valibot'

/** Where the answer was asked for, so that it can be shared there; null in private. */
const place = v.nullable(v.pipe(v.string(), v.maxLength(200)))

const checkSchema = v.strictObject({ check: v.pipe(v.number(), v.safeInteger(), v.minValue(1)), place })
const askSchema = v.strictObject({ asked: askedSchema, place })

/** What a button of an answer carries: which check it is about. */
export type CheckValue = v.InferOutput<typeof checkSchema>

/** What a choice carries: the ask that it makes. */
export type AskValue = v.InferOutput<typeof askSchema>

export const checkValue = (value: CheckValue): string => JSON.stringify(value)

/** Only what is not given by default, so that it stays short. */
export function askValue({ asked, place }: AskValue): string {
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== false)
  return JSON.stringify({ asked: Object.fromEntries(given), place })
}

/** What came back with a press; null where it is none of ours. */
export const readCheckValue = (value: string): CheckValue | null => read(checkSchema, value)

export const readAskValue = (value: string): (AskValue & { asked: Asked }) | null => read(askSchema, value)

function read<Schema extends v.GenericSchema>(schema: Schema, value: string): v.InferOutput<Schema> | null {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), schema), value)
  return parsed.success ? parsed.output : null
}
