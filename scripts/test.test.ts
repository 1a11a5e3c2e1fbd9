import { describe, expect, test } from 'vitest'
import { countReport } from './test.mjs'

const file = (status: string, ...results: string[]) => ({
  status,
  assertionResults: results.map((result) => ({ status: result })),
})

describe('the last line of npm test', () => {
  test('two files with three tests that hold count 3 passed', () => {
    const files = [file('passed', 'passed', 'passed'), file('passed', 'passed')]
    expect(countReport(files, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 })
  })

  test('a test that fails and one that is left out are counted apart', () => {
    const files = [file('failed', 'passed', 'failed', 'skipped')]
    expect(countReport(files, 1)).toEqual({ passed: 1, failed: 1, skipped: 1 })
  })

  test('a file that breaks before its first test is one failure', () => {
    expect(countReport([file('failed'), file('passed', 'passed')], 1)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 0,
    })
  })

  test('an error outside every test is one failure', () => {
    expect(countReport([file('passed', 'passed')], 1)).toEqual({ passed: 1, failed: 1, skipped: 0 })
  })

  test('a run without a single test is one failure', () => {
    expect(countReport([], 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
    expect(countReport([file('passed', 'skipped')], 0)).toEqual({ passed: 0, failed: 1, skipped: 1 })
  })
})
