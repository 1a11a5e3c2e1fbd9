// One command for each job, from a fresh clone, on any Node from 20 on: see README.md.
// Plain JavaScript on purpose: it must run before the right Node and any package are there.
import module from 'node:module'
import { pathToFileURL } from 'node:url'
import { runChecks } from './check.mjs'
import { installPackages } from './install.mjs'
import { findNode } from './right-node.mjs'
import { projectRoot, runProgram, Trouble } from './run-program.mjs'
import { runTests } from './test.mjs'

/** @typedef {{ needs: 'production' | 'everything', run: (args: string[], env: NodeJS.ProcessEnv) => Promise<number | null> }} Job */

/** @type {Record<string, Job>} */
const jobs = {
  start: { needs: 'production', run: (args, env) => runTypeScript('apps/api/main.ts', args, env) },
  encours: { needs: 'production', run: (args, env) => runTypeScript('apps/api/cli/main.ts', args, env) },
  bench: { needs: 'everything', run: (args, env) => runTypeScript('bench/main.ts', args, env) },
  test: { needs: 'everything', run: runTests },
  check: { needs: 'everything', run: (_args, env) => runChecks(env) },
  format: {
    needs: 'everything',
    run: (args, env) => runProgram('biome', ['check', '--write', ...args], { env }),
  },
  migrations: { needs: 'everything', run: (args, env) => makeMigrations(args, env) },
  pictures: {
    needs: 'everything',
    run: (args, env) => runTypeScript('test/desk/take-pictures.ts', args, env),
  },
}

/**
 * Runs one of our own programs: in this process where this Node can, for a quick start, else on the right one.
 * @param {string} file @param {string[]} args @param {NodeJS.ProcessEnv} env
 */
const runTypeScript = async (file, args, env) => {
  const path = projectRoot(file)
  const cache = projectRoot('node_modules/.cache/compiled')
  if (!stripsTypesSilently()) {
    const child = { ...env, NODE_COMPILE_CACHE: cache }
    return runProgram('node', ['--disable-warning=ExperimentalWarning', path, ...args], { env: child })
  }
  process.argv.splice(1, Infinity, path, ...args)
  Object.assign(process.env, env)
  module.enableCompileCache(cache)
  await import(pathToFileURL(path).href)
  return null
}

// Node 22 runs TypeScript too, but warns on every start that this is an experiment.
const stripsTypesSilently = () => Number(process.versions.node.split('.')[0]) >= 24

/**
 * Writes what changed in packages/db/tables/ as a migration for each engine: `npm run migrations -- --name WHAT`.
 * @param {string[]} args @param {NodeJS.ProcessEnv} env
 */
const makeMigrations = async (args, env) => {
  const folder = 'packages/db/migrations'
  for (const { engine, dialect } of [
    { engine: 'sqlite', dialect: 'sqlite' },
    { engine: 'postgres', dialect: 'postgresql' },
  ]) {
    const what = [
      '--dialect',
      dialect,
      '--schema',
      `${folder}/${engine}-schema.ts`,
      '--out',
      `${folder}/${engine}`,
    ]
    const code = await runProgram('drizzle-kit', ['generate', ...what, ...args], { env })
    if (code !== 0) return code
  }
  return 0
}

const main = async () => {
  const [word = 'nothing', ...args] = process.argv.slice(2)
  const job = Object.hasOwn(jobs, word) ? jobs[word] : undefined
  if (!job) {
    throw new Trouble(`Not known: ${word}. There is ${Object.keys(jobs).join(', ')}; for example: npm start`)
  }
  // The command line resolves files from where the user stands, while everything runs in the project's folder.
  process.env.INIT_CWD ??= process.cwd()
  process.chdir(projectRoot())
  const env = await findNode()
  await installPackages({ needs: job.needs, word, env })
  const code = await job.run(args, env)
  if (code !== null) process.exitCode = code
}

try {
  await main()
} catch (error) {
  if (!(error instanceof Trouble)) throw error
  console.error(error.message)
  process.exitCode = 1
}
