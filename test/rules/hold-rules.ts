import { describe, expect, test } from 'vitest'
import { type Rule, type SourceFile, sourceFiles } from './source-file.ts'

/** A rule, one bad sample or more that it must find, and samples that only look alike. */
export type ProvenRule = { title: string; rule: Rule; planted: SourceFile[]; fine: SourceFile[] }

export const sample = (path: string, text = ''): SourceFile => ({ path, text })

/** Holds every rule against the house, and every rule itself against its samples: a rule that finds nothing proves nothing. */
export function holdRules(rules: readonly ProvenRule[]): void {
  const house = sourceFiles()
  describe.each(rules)('$title', ({ rule, planted, fine }) => {
    test('in every file of the house', () => {
      expect(rule(house)).toEqual([])
    })
    test.each(planted)('not where planted (%#): $path', (bad) => {
      expect(rule([bad])).toHaveLength(1)
    })
    test.each(fine)('in what only looks alike (%#): $path', (good) => {
      expect(rule([good])).toEqual([])
    })
  })
}
