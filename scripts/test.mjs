import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { countChecks } from './check.mjs'
import { runProgram } from './run-program.mjs'

/** @typedef {{ passed: number, failed: number, skipped: number }} Count */

/**
 * `npm test` runs the checks and every test; `npm test -- PATH` only the tests under that path.
 * Its last line counts what was seen to hold, checks included; anything but "0 failed" is an exit code of 1.
 * @param {string[]} args
 * @param {NodeJS.ProcessEnv} env
 */
export const runTests = async (args, env) => {
  const checks = args.length === 0 ? await countChecks(env) : { passed: 0, failed: 0 }
  const tests = await countTests(args, env)
  const failed = checks.failed + tests.failed
  const skipped = tests.skipped > 0 ? `, ${tests.skipped} skipped` : ''
  console.log(`${checks.passed + tests.passed} passed, ${failed} failed${skipped}`)
  return failed === 0 ? 0 : 1
}

/** @param {string[]} args @param {NodeJS.ProcessEnv} env @returns {Promise<Count>} */
const countTests = async (args, env) => {
  const folder = mkdtempSync(join(tmpdir(), 'encours-test-'))
  try {
    const report = join(folder, 'vitest.json')
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
    const code = await runProgram('vitest', ['run', ...reporters, ...args], { env })
    return countReport(readReport(report), code)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** @typedef {{ status: string, assertionResults: { status: string }[] }} FileReport */

/** @param {string} path @returns {FileReport[]} */
const readReport = (path) => {
  try {
    return JSON.parse(readFileSync(path, 'utf8')).testResults
  } catch {
    return []
  }
}

/**
 * A file that fails before its first test, an error outside any test, and a run without a single test each count as one
 * failure, so that nothing passes for want of trying.
 * @param {FileReport[]} files @param {number} code @returns {Count}
 */
export const countReport = (files, code) => {
  const results = files.flatMap((file) => file.assertionResults)
  /** @param {string} status */
  const having = (status) => results.filter((result) => result.status === status).length
  const [passed, failedTests] = [having('passed'), having('failed')]
  const brokenFiles = files.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((result) => result.status === 'failed'),
  ).length
  const failed = failedTests + brokenFiles
  const unexplained = failed === 0 && (code !== 0 || passed === 0) ? 1 : 0
  return { passed, failed: failed + unexplained, skipped: results.length - passed - failedTests }
}
