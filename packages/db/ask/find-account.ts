import type { Actor } from '@encours/core/access/actor'
import type { AccountHint } from '@encours/core/refusal'
import { ok, type Result, refuse } from '@encours/core/result'
import { searchKey } from '@encours/core/search-key'

/** Counted, so that forty are said to be forty; beyond, a name says so little that the number does not matter. */
const mostMatches = 1_000
/** As many as a reader can take in. */
const mostChoices = 5

/** Accounts by what people remember of them: `createAccountSearch`. */
export type Search = {
  searchAccounts: (query: { text: string; actor: Actor; most: number }) => Promise<AccountHint[]>
}
type Sought = { text: string; actor: Actor }

/**
 * The one account that a typed name means, or a refusal with choices. Looks among what the actor may see; a name that
 * only fits somebody else's account finds that one, so that the refusal can say whose it is.
 */
export async function accountBySearch(search: Search, sought: Sought): Promise<Result<AccountHint>> {
  const { text } = sought
  const mine = await search.searchAccounts({ ...sought, most: mostMatches })
  if (mine.length > 0) return oneOf(mine, text)
  const others = await search.searchAccounts({ text, actor: { kind: 'system' }, most: 2 })
  if (others.length === 1) return oneOf(others, text)
  return refuse({ code: 'account-unknown', text, nearest: await nearest(search, sought) })
}

/** One that has every typed word as it was typed is meant before those that only resemble it. */
function oneOf(matches: AccountHint[], text: string): Result<AccountHint> {
  const same = matches.filter((hint) =>
    [hint.number, hint.name].some((name) => searchKey(name) === searchKey(text)),
  )
  const worded = matches.filter((hint) => hasWords(hint, text))
  const likely = [same, worded].find(({ length }) => length > 0) ?? matches
  const [first, second] = likely
  return first !== undefined && second === undefined
    ? ok(first)
    : refuse({
        code: 'account-ambiguous',
        text,
        matches: likely.slice(0, mostChoices),
        matchCount: likely.length,
      })
}

function hasWords({ number, name, city }: AccountHint, text: string): boolean {
  const words = new Set(searchKey(`${number} ${name} ${city ?? ''}`).split(' '))
  return searchKey(text)
    .split(' ')
    .every((word) => words.has(word))
}

/** What one of the typed words finds, the longest word first. */
async function nearest({ searchAccounts }: Search, { text, actor }: Sought): Promise<AccountHint[]> {
  const words = searchKey(text)
    .split(' ')
    .filter((word) => word.length > 2)
    .sort((one, other) => other.length - one.length)
  for (const word of words.slice(0, 3)) {
    const found = await searchAccounts({ text: word, actor, most: mostChoices })
    if (found.length > 0) return found
  }
  return []
}
