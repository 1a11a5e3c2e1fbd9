import { at, isNode, isTest, type Node, nameOf, type SourceFile, syntaxOf } from './source-file.ts'

/** The environment is read in one `config.ts` per app, and by what starts other programs: scripts, tests, benches. */
export function environmentFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => !/(^|\/)config\.ts$|\.config\.ts$|^(scripts|test|bench)\//.test(path))
    .flatMap((file) =>
      syntaxOf(file)
        .nodes.filter(readsEnvironment)
        .map(
          (node) => `${at(file, node.start)} reads the environment; config.ts does, and passes values down`,
        ),
    )
}

/** `process.env`, also taken apart (`const { env } = process`) or imported. */
function readsEnvironment(node: Node): boolean {
  if (node.type === 'MemberExpression')
    return nameOf(node['object']) === 'process' && nameOf(node['property']) === 'env'
  if (node.type === 'VariableDeclarator') return nameOf(node['init']) === 'process'
  return node.type === 'ImportSpecifier' && nameOf(node['imported']) === 'env'
}

/** Nothing is left for later in a comment, and what is switched off says why after ` -- `. */
export function commentFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    syntaxOf(file).comments.flatMap(({ value, start }) => {
      if (/\b(TODO|FIXME|XXX|HACK)\b/.test(value)) return [`${at(file, start)} leaves something for later`]
      if (/@ts-(ignore|nocheck)/.test(value))
        return [`${at(file, start)} silences the compiler: say @ts-expect-error and why`]
      const bare = /(@ts-expect-error|(?:ox|es)lint-disable\S*|biome-ignore)(.*)/s.exec(value)
      return bare && !/( -- |: )\S+ \S+/.test(bare[2] ?? '')
        ? [`${at(file, start)} switches a rule off without saying why`]
        : []
    }),
  )
}

/** No `as any`; no class but one that a foreign class asks for. */
export function syntaxFaults(files: readonly SourceFile[]): string[] {
  return files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) => {
      const what = unwanted(node)
      return what ? [`${at(file, node.start)} ${what}`] : []
    }),
  )
}

function unwanted(node: Node): string | undefined {
  const { type } = node
  const asType = node['typeAnnotation']
  if (type === 'TSAsExpression' && isNode(asType) && asType.type === 'TSAnyKeyword') return 'says "as any"'
  if ((type === 'ClassDeclaration' || type === 'ClassExpression') && !node['superClass'])
    return 'is a class that nobody asks for: functions and plain values do'
  return undefined
}

/** A test that is left out, or that leaves all others out, tells nothing. */
export function switchedOffFaults(files: readonly SourceFile[]): string[] {
  const suites = new Set(['test', 'it', 'describe'])
  const switches = new Set(['only', 'skip', 'todo', 'fails'])
  return files
    .filter(({ path }) => isTest(path))
    .flatMap((file) =>
      syntaxOf(file)
        .nodes.filter(
          (node) => suites.has(nameOf(node['object']) ?? '') && switches.has(nameOf(node['property']) ?? ''),
        )
        .map((node) => `${at(file, node.start)} is switched off or switches others off`),
    )
}
