const spaces = /[\s.\-/]/g

const phone = /^(?:\+|00|\(?0)[\d ().\-/]{8,}$/
const registrationLengths: readonly number[] = [9, 14]

/** A telephone number, an address of a mailbox, the number of a company's registration: of no use here. */
export function isContact(cell: string): boolean {
  if (cell.includes('@') || /^https?:/i.test(cell)) return true
  return phone.test(cell) && cell.replace(/\D/g, '').length >= 9
}

/** SIREN and SIRET carry a check digit (Luhn): by chance one number in ten does, not all of a column. */
export function isRegistration(cell: string): boolean {
  const digits = cell.replace(spaces, '')
  if (!/^\d+$/.test(digits) || !registrationLengths.includes(digits.length)) return false
  let sum = 0
  for (let place = 0; place < digits.length; place++) {
    const digit = Number(digits[digits.length - 1 - place])
    const doubled = place % 2 === 1 ? digit * 2 : digit
    sum += doubled > 9 ? doubled - 9 : doubled
  }
  return sum % 10 === 0
}

/** A person's or a company's name: mostly letters, of some length, as a rule in several words. */
export function looksLikeName(cell: string): boolean {
  const letters = cell.replace(/[^\p{L}]/gu, '').length
  return letters >= 3 && letters >= cell.replace(/\s/g, '').length * 0.7
}

/** A number or code: a figure in it, no decimals, no more than one blank, none too long. */
export const looksLikeCode = (cell: string): boolean =>
  /\d/.test(cell) &&
  cell.length <= 40 &&
  cell.split(/\s+/).length <= 2 &&
  !/[€$£@]/.test(cell) &&
  !/^[-+(]?[\d .']*\d[.,]\d{1,2}[-)]?$/.test(cell)

/** Five digits, as the post has them. */
export const looksLikePostcode = (cell: string): boolean => /^\d{5}$/.test(cell)
