import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { parseSync } from 'vite'

/** A file of the house: its path from the root, with slashes, and its text. */
export type SourceFile = { path: string; text: string }

/** What the rules look at. A node is oxc's, in ESTree's shape. */
export type Node = { type: string; start: number; end: number } & Record<string, unknown>

/** A rule: what is wrong in these files, one line each, beginning with `path:line`. */
export type Rule = (files: readonly SourceFile[]) => string[]

export const projectRoot = dirname(dirname(import.meta.dirname))

/** Every file that people wrote in a language that runs: no packages, no generated migrations, no data. */
export function sourceFiles(): SourceFile[] {
  return filesUnder(projectRoot)
    .filter((path) => /\.(tsx?|mjs)$/.test(path) && !path.includes('/migrations/'))
    .map((path) => ({ path, text: readFileSync(join(projectRoot, path), 'utf8') }))
}

/** Paths from the root, in a stable order. */
export function filesUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => !entry.name.startsWith('.') && !notOurs.has(entry.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [relative(projectRoot, path).replaceAll('\\', '/')]
    })
    .toSorted()
}

const notOurs = new Set(['node_modules', 'data', 'coverage', 'dist'])

/** Tests, and what only tests use. */
export const isTest = (path: string): boolean => /\.test\.tsx?$|\/testing\//.test(path)

/** `path:line` of a place in a file. */
export const at = ({ path, text }: SourceFile, offset: number): string =>
  `${path}:${text.slice(0, offset).split('\n').length}`

export type Comment = { value: string; start: number }
export type Syntax = { nodes: Node[]; comments: Comment[] }

const known = new Map<string, Syntax>()

/** Every node of a file, outermost first, each with its parent under `parent`, and every comment. */
export function syntaxOf({ path, text }: SourceFile): Syntax {
  const key = `${path}\n${text}`
  const before = known.get(key)
  if (before) return before
  const { program, comments, errors } = parseSync(path, text)
  if (errors[0]) throw new Error(`${path} does not parse: ${errors[0].message}`)
  const nodes: Node[] = []
  collect(program, null, nodes)
  const syntax = { nodes, comments }
  known.set(key, syntax)
  return syntax
}

function collect(value: unknown, parent: Node | null, into: Node[]): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, parent, into)
  } else if (isNode(value)) {
    into.push(value)
    const children = Object.values(value)
    value['parent'] = parent
    for (const child of children) collect(child, value, into)
  }
}

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string'

/** The name of an identifier, or nothing. */
export const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string'
    ? value['name']
    : undefined
