import { readdirSync } from 'node:fs'
import { projectRoot, runProgram } from './run-program.mjs'

/** Everything that can be known about the code without running it: each a named check, its faults printed. */
const checks = () => [
  { name: 'format', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
  {
    name: 'lint',
    program: 'oxlint',
    args: ['--type-aware', '--deny-warnings', '--report-unused-disable-directives'],
  },
  ...typeProjects.filter(hasSources).map((folder) => ({
    name: `types of ${folder === '.' ? 'server and tests' : folder}`,
    program: 'tsc',
    args: ['--noEmit', '--pretty', 'false', '-p', folder],
  })),
  { name: 'nothing unused', program: 'knip', args: ['--no-progress', '--treat-config-hints-as-errors'] },
]

/** One per runtime, so that code in the wrong place does not compile. */
const typeProjects = ['packages/core', '.', 'scripts', 'apps/bot', 'apps/bot/desk/browser', 'apps/pwa']

/** @param {string} folder */
const hasSources = (folder) =>
  folder === '.' ||
  readdirSync(projectRoot(folder), { recursive: true }).some((file) => /\.(tsx?|mjs)$/.test(String(file)))

/**
 * Runs every check, quiet where it holds, and gives how many held and how many did not.
 * @param {NodeJS.ProcessEnv} env
 */
export const countChecks = async (env) => {
  const count = { passed: 0, failed: 0 }
  for (const { name, program, args } of checks()) {
    /** @type {string[]} */
    const heard = []
    const began = performance.now()
    const code = await runProgram(program, args, { env, heard })
    const seconds = ((performance.now() - began) / 1000).toFixed(1)
    if (code !== 0) process.stdout.write(heard.join(''))
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`)
    count[code === 0 ? 'passed' : 'failed'] += 1
  }
  return count
}

/** @param {NodeJS.ProcessEnv} env */
export const runChecks = async (env) => {
  const { passed, failed } = await countChecks(env)
  console.log(`${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}
