const written = `AD24 AT20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 ES24 FI18 FR27 GB22 GI23 GR27 HR21 HU28 IE22 IS26 IT27
LI21 LT20 LU20 LV21 MC27 MT31 NL18 NO15 PL28 PT25 RO24 SE24 SI19 SK24 SM27 TN24 TR26`

/** Letters and digits of an IBAN by country. Source: SWIFT, IBAN Registry (ISO 13616). */
export const ibanLengths: ReadonlyMap<string, number> = new Map(
  written.split(/\s/).map((one) => [one.slice(0, 2), Number(one.slice(2))]),
)

/**
 * Whether letters and digits without spaces are an IBAN: the country's length, and 1 left over from a division by 97.
 * Source: ISO 13616, ISO 7064 (MOD 97-10).
 *
 * @example
 * isIban('FR7630006000011234567890189') // true
 * isIban('FR7630006000011234567890188') // false
 */
export function isIban(text: string): boolean {
  if (ibanLengths.get(text.slice(0, 2)) !== text.length || !/^[A-Z]{2}\d{2}[A-Z0-9]+$/.test(text))
    return false
  let rest = 0
  for (const letter of text.slice(4) + text.slice(0, 4)) {
    const value = Number.parseInt(letter, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}
