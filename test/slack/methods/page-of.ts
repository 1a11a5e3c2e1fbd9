import { type Arguments, textOf } from './method.ts'

/** One page of a list, with the mark of the next one, as Slack hands lists out; or Slack's error. */
export function pageOf<Item>(
  items: readonly Item[],
  args: Arguments,
): { items: Item[]; rest: { response_metadata: { next_cursor: string } } } | string {
  const limit = Number(textOf(args, 'limit') || 100)
  if (!(limit >= 1 && limit <= 1_000)) return 'invalid_limit'
  const cursor = textOf(args, 'cursor')
  const from = cursor === '' ? 0 : Number(/^from:(\d+)$/.exec(cursor)?.[1] ?? Number.NaN)
  if (Number.isNaN(from)) return 'invalid_cursor'
  const end = from + limit
  const next = end < items.length ? `from:${end}` : ''
  return { items: items.slice(from, end), rest: { response_metadata: { next_cursor: next } } }
}
