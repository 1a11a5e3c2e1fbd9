/** Longer than anything that is asked; the rest is cut off. */
const mostLetters = 2_000

/**
 * What a person typed, out of what Slack makes of it: without its links, mentions and escapes, with plain quotes and
 * spaces.
 *
 * @example
 * plainText('<@U0ENCOURS> Durand &amp; Fils 25 k') // 'Durand & Fils 25 k'
 */
export function plainText(raw: string): string {
  return raw
    .slice(0, mostLetters)
    .replace(mention, (_, sign: string, label: string | undefined) => said(sign, label))
    .replace(link, (_, address: string, label: string | undefined) => label ?? address)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‘’‚‛]/g, "'")
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll('`', ' ')
    .replace(/(^|\s)([*_~])(\S(?:.*?\S)?)\2(?=\s|$)/g, '$1$3')
    .replace(/\s+/g, ' ')
    .replace(/^[ :,]+/, '')
    .trim()
}

/** `<@U1>`, `<#C1|sales>`, `<!here>`, `<!subteam^S1|@team>`. */
const mention = /<([@#!])[^<>|]*(?:\|([^<>]*))?>/g

/** `<https://durand.fr|durand.fr>`: Slack makes an address of what looks like one. */
const link = /<((?:https?|mailto|tel|sip):[^<>|]*)(?:\|([^<>]*))?>/g

/** A channel's name may be part of what is said; who was called is not. */
const said = (sign: string, label: string | undefined): string =>
  sign === '#' && label !== undefined ? `#${label}` : ' '
