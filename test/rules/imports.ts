import { dirname, join } from 'node:path/posix'
import { at, isNode, isTest, type SourceFile, syntaxOf } from './source-file.ts'

/** One import, with what it names: a path of ours (`packages/core/day.ts`), `node:fs`, or a package (`@hono/node-server`). */
export type Import = { target: string; typeOnly: boolean; where: string; file: SourceFile }

const importingTypes = new Set([
  'ImportDeclaration',
  'ExportAllDeclaration',
  'ExportNamedDeclaration',
  'ImportExpression',
  'TSImportType',
])

/** All imports of a file, type-only ones included: a type that may not be named is a dependency too. */
export function importsOf(file: SourceFile): Import[] {
  return syntaxOf(file).nodes.flatMap((node) => {
    const source = importingTypes.has(node.type) ? (node['source'] ?? node['argument']) : undefined
    const specifier = isNode(source) && source.type === 'Literal' ? source['value'] : undefined
    if (typeof specifier !== 'string') return []
    const typeOnly =
      node.type === 'TSImportType' || node['importKind'] === 'type' || node['exportKind'] === 'type'
    return [{ target: targetOf(file.path, specifier), typeOnly, where: at(file, node.start), file }]
  })
}

function targetOf(from: string, specifier: string): string {
  if (specifier.startsWith('.')) return join(dirname(from), specifier)
  const ours = /^@encours\/(core|db|api|bot|pwa)\/(.+)$/.exec(specifier)
  if (ours) return `${ours[1] === 'core' || ours[1] === 'db' ? 'packages' : 'apps'}/${ours[1]}/${ours[2]}.ts`
  if (specifier.startsWith('node:')) return specifier
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/')
}

export const isOurs = (target: string): boolean => /^(apps|packages|test|bench|scripts)\//.test(target)

/** The parts of the house, and of ours what each may import besides itself. */
const mayImport: Record<string, string[]> = {
  'packages/core': [],
  'packages/db': ['packages/core'],
  'apps/api': ['packages/core', 'packages/db'],
  'apps/bot': ['packages/core', 'packages/db'],
  'apps/pwa': ['packages/core'],
}

const partOf = (path: string): string => path.split('/').slice(0, 2).join('/')

/** The two places that put the whole together open the chat side, by its one door. */
const compositionRoots = new Set(['apps/api/main.ts', 'apps/api/cli/main.ts'])
const chatDoor = 'apps/bot/create-bot.ts'

/** `apps/* → packages/db → packages/core`, and never the other way. Tests may use what `test/` offers them. */
export function directionFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap(({ target, where, file }) => {
    const allowed = mayImport[partOf(file.path)]
    if (!allowed || !isOurs(target) || [partOf(file.path), ...allowed].includes(partOf(target))) return []
    if (isTest(file.path) && target.startsWith('test/')) return []
    if (target === chatDoor && compositionRoots.has(file.path)) return []
    return [`${where} imports ${target}, which ${partOf(file.path)} may not`]
  })
}

/** What each part may take from outside, where that is less than everything in its package.json. */
export function outsideFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap(({ target, where, file }) => {
    if (isOurs(target) || isTest(file.path)) return []
    if (file.path.startsWith('packages/core/') && target !== 'valibot') {
      return [`${where} imports ${target}: packages/core is pure and takes valibot only`]
    }
    if (file.path.startsWith('apps/pwa/') && target.startsWith('node:')) {
      return [`${where} imports ${target}: the phone has no Node`]
    }
    return []
  })
}

/** The one place that knows each foreign thing, so that it can be changed there. */
const onlyIn: Record<string, string[]> = {
  '@slack/bolt': ['apps/bot/slack/'],
  '@slack/web-api': ['apps/bot/slack/'],
  botbuilder: ['apps/bot/teams/'],
  'better-sqlite3': ['packages/db/sqlite', 'packages/db/engine/'],
  pg: ['packages/db/postgres.ts', 'packages/db/engine/'],
  'drizzle-orm': ['packages/db/', 'apps/api/imports/'],
  '@leeoniya/ufuzzy': ['packages/db/'],
  hono: ['apps/api/'],
  '@hono/node-server': ['apps/api/listen.ts'],
  'hono-openapi': ['apps/api/'],
  'csv-parse': ['apps/api/imports/'],
  yauzl: ['apps/api/imports/'],
  saxes: ['apps/api/imports/'],
  pino: ['apps/api/'],
  'prom-client': ['apps/api/'],
  'openid-client': ['apps/api/session/'],
  'rate-limiter-flexible': ['apps/api/rate-limit.ts'],
  dexie: ['apps/pwa/local/'],
}

/** Tests and benches look at foreign things directly, to compare ours with them. */
export function homeFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(importsOf).flatMap(({ target, where, file }) => {
    const homes = onlyIn[target]
    const looksOnly = isTest(file.path) || /^(test|bench)\//.test(file.path)
    if (!homes || looksOnly || homes.some((home) => file.path.startsWith(home))) return []
    return [`${where} imports ${target}, which only ${homes.join(' and ')} may know`]
  })
}

/** Files that need each other to run, in a ring; said once per ring. Types may: they are gone before anything runs. */
export function ringFaults(files: readonly SourceFile[]): string[] {
  const edges = new Map(files.map((file) => [file.path, runtimeTargets(file)]))
  const faults: string[] = []
  const done = new Set<string>()
  const walk = (path: string, trail: readonly string[]): void => {
    const from = trail.indexOf(path)
    if (from >= 0) faults.push(`${path}:1 is in a ring: ${[...trail.slice(from), path].join(' → ')}`)
    if (from >= 0 || done.has(path)) return
    for (const next of edges.get(path) ?? []) walk(next, [...trail, path])
    done.add(path)
  }
  for (const path of edges.keys()) walk(path, [])
  return faults
}

const runtimeTargets = (file: SourceFile): string[] =>
  importsOf(file).flatMap(({ target, typeOnly }) => (typeOnly ? [] : [target]))
