import { at, isTest, type Node, nameOf, type SourceFile, syntaxOf } from './source-file.ts'

/** `packages/core` gets today, ids and facts as arguments: it may not look at a clock, at chance or at where it runs. */
export function purityFaults(files: readonly SourceFile[]): string[] {
  return files
    .filter(({ path }) => path.startsWith('packages/core/') && !isTest(path))
    .flatMap((file) =>
      syntaxOf(file).nodes.flatMap((node) => {
        const what = impurity(node)
        return what ? [`${at(file, node.start)} uses ${what}: packages/core is pure, pass it in`] : []
      }),
    )
}

function impurity(node: Node): string | undefined {
  const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`
  if (node.type === 'MemberExpression' && (impureMembers.has(member) || member.startsWith('Temporal.')))
    return member
  const called = nameOf(node['callee'])
  const isBare = Array.isArray(node['arguments']) && node['arguments'].length === 0
  if (node.type === 'NewExpression' && called === 'Date' && isBare) return 'new Date()'
  if (node.type === 'CallExpression' && called === 'Date') return 'Date()'
  const name = nameOf(node)
  return name !== undefined && impureNames.has(name) && isFree(node) ? name : undefined
}

const impureMembers = new Set(['Date.now', 'Math.random'])
const impureNames = new Set([
  'process',
  'globalThis',
  'fetch',
  'performance',
  'crypto',
  'console',
  'setTimeout',
])

/** A name of the surroundings, and not a property or a variable of that name. */
function isFree(node: Node): boolean {
  const parent = node['parent']
  if (typeof parent !== 'object' || parent === null) return true
  const isKey = 'key' in parent && parent.key === node
  const isProperty =
    'property' in parent && parent.property === node && !('computed' in parent && parent.computed)
  return !isKey && !isProperty
}
