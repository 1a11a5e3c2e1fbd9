import { at, isTest, nameOf, type SourceFile, syntaxOf } from './source-file.ts'

/** Names that say nothing: what has no better name has no job yet. */
const empty = new Set([
  'util',
  'utils',
  'helper',
  'helpers',
  'common',
  'manager',
  'service',
  'data',
  'info',
  'misc',
])

/** Files and folders are kebab-case, say what is in them, and never hide behind an index. */
export function fileNameFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap(({ path }) => {
    const parts = path.replace(/(\.test|\.config|\.d)?\.(tsx?|mjs)$/, '').split('/')
    const crooked = parts.filter((part) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(part))
    const hollow = parts.filter((part) => part.split('-').some((word) => empty.has(word)))
    const index = parts.at(-1) === 'index' ? ['index'] : []
    return [
      ...crooked.map((part) => `${path}:1 "${part}" is not kebab-case`),
      ...hollow.map((part) => `${path}:1 "${part}" says nothing about what is in it`),
      ...index.map(() => `${path}:1 is a barrel: import from the file that has it`),
    ]
  })
}

/** Everything has one name, the same wherever it is imported. Only tools ask for a default export, in their configs. */
export function defaultExportFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !path.endsWith('.config.ts'))
    .flatMap((file) =>
      syntaxOf(file)
        .nodes.filter(({ type }) => type === 'ExportDefaultDeclaration')
        .map((node) => `${at(file, node.start)} has a default export`),
    )
}

/** A test's title is a fact with its numbers; what "should" be is not known to be. */
export function titleFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => isTest(path))
    .flatMap((file) =>
      syntaxOf(file).nodes.flatMap((node) => {
        const called = nameOf(node['callee'])
        const title = Array.isArray(node['arguments']) ? titleOf(node['arguments'][0]) : undefined
        return (called === 'test' || called === 'it') && /\bshould\b/i.test(title ?? '')
          ? [`${at(file, node.start)} says what should be, not what is`]
          : []
      }),
    )
}

const titleOf = (node: unknown): string | undefined =>
  typeof node === 'object' && node !== null && 'value' in node && typeof node.value === 'string'
    ? node.value
    : undefined
