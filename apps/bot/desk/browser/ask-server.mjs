/** Longer than anything takes that still comes. */
const patienceMs = 20_000

/**
 * What the server refused, and whether asking again may help.
 * @typedef {{ title: string, unchanged: string, todo: string, mayHelp: boolean }} Refused
 */

/**
 * The server's answer; `refused` is null when it is away.
 * @typedef {{ ok: true, value: any } | { ok: false, refused: Refused | null }} Answered
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
    const value = await response.json()
    return response.ok ? { ok: true, value } : { ok: false, refused: refusedIn(value) }
  } catch {
    return { ok: false, refused: null }
  }
}

/** @param {any} problem @returns {Refused | null} */
const refusedIn = ({ title, detail, todo, status }) =>
  typeof title === 'string' && typeof detail === 'string' && typeof todo === 'string'
    ? { title, unchanged: detail.replace(title, '').trim(), todo, mayHelp: status >= 500 }
    : null
