import * as v from 'valibot'

/** A choice in an address; no where it is left out. */
export const yesOrNo = v.optional(
  v.pipe(
    v.picklist(['yes', 'no'], 'yes or no'),
    v.transform((text) => text === 'yes'),
  ),
  'no',
)
