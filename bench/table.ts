import type { Finding } from './finding.ts'

const heads = ['area', 'target', 'measured', 'verdict'] as const

/** The findings as a table in columns, for a terminal and for a closing note. */
export function sayTable(findings: readonly Finding[]): string {
  const rows = [heads, ...findings.map((finding) => heads.map((head) => finding[head]))]
  const widths = heads.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`
  const [head, ...body] = rows.map(line)
  return [head, rule, ...body].join('\n')
}
