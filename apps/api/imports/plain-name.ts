/** A file's name as it can be shown: control characters and what turns the direction of writing stand as `_`. */
export const plainName = (name: string): string => name.replace(/[\p{Cc}\p{Cf}]/gu, '_')
