import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { holdingLock } from './lock.mjs'
import { networkAdvice, runNpmCi } from './npm-ci.mjs'
import { environmentOf, projectRoot, Trouble } from './run-program.mjs'

/** The oldest Node that runs our TypeScript as it stands and that the SQLite driver supports. */
const oldest = { major: 22, minor: 19 }

/**
 * The environment with the right Node first in PATH: this one if it is new enough, else the one in tools/node,
 * installed there when missing.
 */
export const findNode = async () => {
  if (isNewEnough()) return environmentOf(process.execPath)
  const file = nodeOfTools()
  if (!file) throw new Trouble(adviceFor(process.platform))
  if (!isInstalled()) await holdingLock(installNode)
  return environmentOf(file)
}

const isNewEnough = () => {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  // 23 stripped types only from 23.6 on, and is out of support.
  return major > 23 || (major === oldest.major && minor >= oldest.minor)
}

const packageName = `node-${process.platform}-${process.arch}`

/** @param {string} path */
const readPackage = (path) => JSON.parse(readFileSync(projectRoot(path), 'utf8'))

const wantedVersion = () => readPackage('tools/node/package.json').optionalDependencies[packageName]

const nodeOfTools = () =>
  wantedVersion() ? projectRoot(`tools/node/node_modules/${packageName}/bin/node`) : undefined

const isInstalled = () => {
  const path = `tools/node/node_modules/${packageName}/package.json`
  return existsSync(projectRoot(path)) && readPackage(path).version === wantedVersion()
}

const installNode = async () => {
  if (isInstalled()) return
  console.error(
    `Encours: fetching Node ${wantedVersion()} into tools/node, as ${process.version} is too old…`,
  )
  await runNpmCi({ folder: 'tools/node', flags: [], env: process.env })
  // An optional package that cannot be had is no failure to npm.
  if (!isInstalled())
    throw new Trouble(`npm could not get ${packageName} ${wantedVersion()}. ${networkAdvice}`)
  if (!runs(nodeOfTools())) {
    throw new Trouble(`The Node in tools/node does not run here. ${adviceFor(process.platform)}`)
  }
}

/** @param {string | undefined} file */
const runs = (file) => file !== undefined && spawnSync(file, ['--version']).status === 0

/** @param {string} platform */
const adviceFor = (platform) => {
  const how =
    platform === 'darwin'
      ? 'from https://nodejs.org or with: brew install node@24'
      : 'from https://nodejs.org'
  return `Encours needs Node ${oldest.major}.${oldest.minor} or newer (24 is best) and this is ${process.version}. Install it ${how}, then run the same command again.`
}
