import { checkKeys, checkLength, type Faults, isThing, type Thing } from './shape.ts'

type Kind = 'plain_text' | 'mrkdwn'

/** A text object: its kind, its length, and that it calls nobody. */
export function checkText(
  thing: Thing,
  key: string,
  limit: { most: number; kinds: readonly Kind[] },
  { place, faults }: { place: string; faults: Faults },
): void {
  const text = thing[key]
  if (text === undefined) return
  const at = { place: `${place}/${key}`, faults }
  if (!isThing(text)) return faults(at.place, 'must be a text object')
  const kind = limit.kinds.find((one) => one === text['type'])
  if (kind === undefined) return faults(at.place, `must be ${limit.kinds.join(' or ')}`)
  checkKeys(text, { must: ['text'], may: kind === 'mrkdwn' ? ['verbatim'] : ['emoji'] }, at)
  checkLength(text, 'text', { most: limit.most }, at)
  if (kind === 'mrkdwn' && typeof text['text'] === 'string') checkCallsNobody(text['text'], at)
}

/** Slack would let it ring at everyone's: `<!channel>`, `<!here>`, `<!everyone>`, `<!subteam^S1>`. */
export function checkCallsNobody(text: string, { place, faults }: { place: string; faults: Faults }): void {
  const call = /<!(channel|here|everyone|subteam)\b/.exec(text)?.[1]
  if (call !== undefined) faults(place, `calls @${call}, which the bot never does`)
}
