import { at, isNode, isTest, type Node, nameOf, type SourceFile, syntaxOf } from './source-file.ts'

const mostLines = { source: 200, test: 400 }
const mostFunctionLines = 60

/** A file of more lines is two concepts; `allowed` names the files for which one longer page reads better, and why. */
export function fileSizeFaults(files: readonly SourceFile[], allowed: Record<string, string>): string[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const most = isTest(path) ? mostLines.test : mostLines.source
    return lines > most && !(path in allowed) ? [`${path}:${lines} has ${lines} lines, ${most} at most`] : []
  })
}

/** A function of more than 60 lines hides its own outline. The callback of a `describe` is a chapter, not a function. */
export function functionSizeFaults(files: readonly SourceFile[], allowed: Record<string, string>): string[] {
  return files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) => {
      if (file.path in allowed || !isFunction(node) || isChapter(node)) return []
      const lines = file.text.slice(node.start, node.end).split('\n').length
      return lines > mostFunctionLines
        ? [`${at(file, node.start)} a function of ${lines} lines, ${mostFunctionLines} at most`]
        : []
    }),
  )
}

const isFunction = (node: Node): boolean =>
  ['FunctionDeclaration', 'FunctionExpression', 'ArrowFunctionExpression'].includes(node.type)

function isChapter(node: Node): boolean {
  const call = node['parent']
  return isNode(call) && call.type === 'CallExpression' && calledName(call['callee']) === 'describe'
}

/** `describe`, also in `describe.each(…)`. */
function calledName(callee: unknown): string | undefined {
  if (!isNode(callee)) return undefined
  if (callee.type === 'MemberExpression') return nameOf(callee['object'])
  if (callee.type === 'CallExpression') return calledName(callee['callee'])
  return nameOf(callee)
}
