/** A conversation in Slack, and the thread in it. */
export type Place = { channelId: string; threadTs: string | null }

/** As it travels with a button: `C01SALES`, `C01SALES/1795000000.000001`. */
export const placeText = ({ channelId, threadTs }: Place): string =>
  threadTs === null ? channelId : `${channelId}/${threadTs}`

const written = /^([CG][A-Z0-9]{2,30})(?:\/(\d{1,12}\.\d{1,8}))?$/

/** Null for what is no place. That someone names a place says nothing about who may speak there. */
export function parsePlace(text: string): Place | null {
  const [, channelId, threadTs = null] = written.exec(text) ?? []
  return channelId === undefined ? null : { channelId, threadTs }
}
