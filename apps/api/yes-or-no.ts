import * as v from 'valibot'

/** A choice in an address. */
export const eitherWord = v.pipe(
  v.picklist(['yes', 'no'], 'yes or no'),
  v.transform((text) => text === 'yes'),
)

/** The same; no where it is left out. */
export const yesOrNo = v.optional(eitherWord, 'no')
