/** Who is to be nameless, under which name from now on, and what all they were called. */
export type Nameless = { personId: string; name: string; before: readonly string[] }

/**
 * A document in which somebody's name is another wherever they sign, are described, or are named by exactly that name.
 * Free text stays: nobody but its reader knows whom it is about.
 */
export function namelessIn<Of>(document: Of, who: Nameless): Of {
  const rewritten: Of = JSON.parse(JSON.stringify(document), (_key, value: unknown) =>
    rewrittenValue(value, who),
  )
  return rewritten
}

function rewrittenValue(value: unknown, { personId, name, before }: Nameless): unknown {
  if (typeof value === 'string') return before.includes(value) ? name : value
  if (!isRecord(value)) return value
  if (value['personId'] === personId && typeof value['name'] === 'string') return { ...value, name }
  if (value['madeBy'] === personId && 'madeByName' in value) return { ...value, madeByName: name }
  return value['id'] === personId && 'repCodes' in value ? { ...value, name, ...unknownNow } : value
}

/** Of a person as an action once left them, what says who that was. */
const unknownNow = { email: null, slackId: null, teamsId: null, openidSubject: null }

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
