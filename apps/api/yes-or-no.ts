import * as v from 'valibot'
import type { QueryParameter } from './openapi/description.ts'

const words = ['yes', 'no'] as const

/** A choice in an address. */
export const eitherWord = v.pipe(
  v.picklist(words, 'yes or no'),
  v.transform((text) => text === 'yes'),
)

/** The same; no where it is left out. */
export const yesOrNo = v.optional(eitherWord, 'no')

/** The same, as the documentation says it. */
export const choice = (name: string, text: string): QueryParameter => ({ name, text, values: words })
