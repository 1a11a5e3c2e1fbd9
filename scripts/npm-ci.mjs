import { projectRoot, runProgram, Trouble } from './run-program.mjs'

export const networkAdvice =
  'Most often the network, a proxy or a certificate is in the way: mend that and run the same command again.'

/**
 * `npm ci` in a folder of the project, silent unless it fails. No package of ours needs an install script, so none runs.
 * @param {{ folder: string, flags: string[], env: NodeJS.ProcessEnv }} how
 */
export const runNpmCi = async ({ folder, flags, env }) => {
  // The npm that started us, if it did: on some machines that one is not the first on the PATH.
  const npm = process.env.npm_execpath?.endsWith('npm-cli.js') ? process.env.npm_execpath : undefined
  const args = [
    'ci',
    '--ignore-scripts',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
    '--loglevel=error',
    ...flags,
  ]
  /** @type {string[]} */
  const heard = []
  const how = { env, cwd: projectRoot(folder), heard }
  const code = npm ? await runProgram('node', [npm, ...args], how) : await runProgram('npm', args, how)
  if (code === 0) return
  throw new Trouble(
    `${heard.join('').trim()}\n\nnpm ci failed in ${projectRoot(folder)} (exit ${code}), and nothing was started. ` +
      `Its own words are above. ${networkAdvice}`,
  )
}
