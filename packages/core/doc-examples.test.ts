import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = import.meta.dirname
const paths = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts') && !path.endsWith('.test.ts'))
  .filter((path) => !/^(node_modules|testing)\b/.test(path))
  .toSorted()

type Example = { path: string; line: string; expression: string; expected: string | null }

/** What examples may call: all that the core exports, their own module first. */
const modules = new Map<string, Record<string, unknown>>()
for (const path of paths) {
  const loaded: unknown = await import(join(root, path))
  modules.set(path, { ...Object(loaded) })
}
const everything = Object.assign({}, ...modules.values())

const examples = paths.flatMap((path) => examplesIn(path, readFileSync(join(root, path), 'utf8')))

describe('the examples in the docstrings of the core are true', () => {
  test(`there are ${String(examples.length)} of them, more than 60`, () => {
    expect(examples.length).toBeGreaterThan(60)
  })

  test.each(examples)('$path: $line', ({ path, expression, expected }) => {
    const actual = evaluate(expression, path)
    expect(actual).toEqual(expected === null ? actual : evaluate(expected, path))
  })

  test('an example that is wrong is found', () => {
    const [wrong] = examplesIn(
      'day.ts',
      "/**\n * @example\n * addDays(day('2026-01-01'), 1) // '2026-01-03'\n */",
    )
    expect(wrong?.expression).toBe("addDays(day('2026-01-01'), 1)")
    expect(evaluate(wrong?.expression ?? '', 'day.ts')).not.toEqual(evaluate(wrong?.expected ?? '', 'day.ts'))
  })
})

describe('every exported function of the core says what it means', () => {
  test.each(paths)('%s', (path) => {
    expect(undocumented(readFileSync(join(root, path), 'utf8'))).toEqual([])
  })

  test('a function without a docstring is found', () => {
    expect(
      undocumented('/** Said. */\nexport const a = (n: number) => n\n\nexport function b() {}\n'),
    ).toEqual(['b'])
  })
})

/** The lines below `@example`, up to the next tag or the docstring's end. */
function examplesIn(path: string, source: string): Example[] {
  const blocks = source.match(/\/\*\*[\s\S]*?\*\//g) ?? []
  return blocks.flatMap((block) => {
    const lines = block.split('\n').map((line) => line.replace(/^\s*(?:\/\*\*|\*\/|\*)? ?/, '').trimEnd())
    const at = lines.indexOf('@example')
    if (at < 0) return []
    const shown = lines.slice(at + 1).filter((line) => line !== '')
    return shown.map((line) => {
      const mark = line.lastIndexOf(' // ')
      if (mark < 0) return { path, line, expression: line, expected: null }
      return { path, line, expression: line.slice(0, mark), expected: line.slice(mark + 4) }
    })
  })
}

/** Runs one expression of an example with the core's exports as its names. */
function evaluate(expression: string, path: string): unknown {
  const scope: Record<string, unknown> = { ...everything, ...modules.get(path) }
  // oxlint-disable-next-line typescript/no-implied-eval -- the examples of our own docstrings, in a test
  return new Function(...Object.keys(scope), `return (${expression})`)(...Object.values(scope))
}

/** Exported functions that have no docstring right above them. */
function undocumented(source: string): string[] {
  const lines = source.split('\n')
  return lines.flatMap((line, index) => {
    const name =
      /^export (?:async )?function\*? (\w+)/.exec(line)?.[1] ??
      /^export const (\w+) = (?:async )?(?:<.*>)?\(/.exec(line)?.[1]
    const above = lines[index - 1] ?? ''
    return name !== undefined && !above.trimEnd().endsWith('*/') ? [name] : []
  })
}
