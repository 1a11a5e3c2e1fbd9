/** What may not stand in a channel, by what it tells. */
export type FaultKind =
  | 'amount'
  | 'share'
  | 'limit'
  | 'grade'
  | 'agency'
  | 'insolvency'
  | 'rumour'
  | 'bank-details'

/** Where in a folded text something stands. */
export type FoundText = { kind: FaultKind; from: number; to: number }

/**
 * All places in a text where one of some patterns fits.
 *
 * @example
 * findAll('grade D, grade E', { kind: 'grade', patterns: [/grade [A-E]/g] }) // [{ kind: 'grade', from: 0, to: 7 }, { kind: 'grade', from: 9, to: 16 }]
 */
export const findAll = (
  folded: string,
  { kind, patterns }: { kind: FaultKind; patterns: readonly RegExp[] },
): FoundText[] =>
  patterns.flatMap((pattern) =>
    [...folded.matchAll(pattern)].map((match) => ({
      kind,
      from: match.index,
      to: match.index + match[0].length,
    })),
  )
