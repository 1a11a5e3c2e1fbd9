/**
 * The rows of a page, where one more than it holds was asked for; `last` is where the next page begins after, null where
 * there is none.
 */
export function pageOf<Row>(rows: readonly Row[], most: number): { page: Row[]; last: Row | null } {
  const page = rows.slice(0, most)
  return { page, last: rows.length > most ? (page.at(-1) ?? null) : null }
}
