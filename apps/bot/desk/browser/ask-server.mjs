/** Longer than anything takes that still comes. */
const patienceMs = 20_000

/**
 * What the server refused, and whether asking again may help.
 * @typedef {{ title: string, unchanged: string, todo: string, mayHelp: boolean }} Refused
 */

/**
 * What came of it, as a turn of the conversation; who is picked is told by the next page instead.
 * @typedef {{ kind: 'answer' | 'update' | 'share', html: string }} Turn
 */

/**
 * The server's answer; `refused` is null when it is away.
 * @typedef {{ ok: true, turn: Turn } | { ok: false, refused: Refused | null }} Answered
 */

/**
 * Sends something to the desk's server. Never throws: what may go wrong is an answer too.
 * @param {'say' | 'press' | 'as'} what @param {object} body
 * @returns {Promise<Answered>}
 */
export const askServer = async (what, body) => {
  try {
    const response = await fetch(`desk/${what}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(patienceMs),
    })
    const said = await response.json()
    return response.ok ? { ok: true, turn: said } : { ok: false, refused: refusedIn(said) }
  } catch {
    return { ok: false, refused: null }
  }
}

/**
 * A problem as the server words it; anything else, as from a proxy, is the server being away.
 * @param {Partial<Record<'title' | 'detail' | 'todo' | 'status', unknown>>} problem
 * @returns {Refused | null}
 */
const refusedIn = ({ title, detail, todo, status }) => {
  const isSaid = typeof title === 'string' && typeof detail === 'string' && typeof todo === 'string'
  if (!isSaid) return null
  return { title, unchanged: detail.replace(title, '').trim(), todo, mayHelp: Number(status) >= 500 }
}
