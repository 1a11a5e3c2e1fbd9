/** Markup that may be shown as it is. Only `html` makes it, so whatever else is put into a page is escaped. */
export type Markup = { readonly markup: string }

type Piece = string | number | Markup | readonly Markup[] | null

/**
 * Markup from a template: texts are escaped, markup is taken over, null is nothing.
 *
 * @example
 * html`<b>${'Durand & Fils'}</b>`.markup // '<b>Durand &#38; Fils</b>'
 */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  const written = pieces.map((piece, index) => markupOf(piece) + (parts[index + 1] ?? ''))
  return { markup: (parts[0] ?? '') + written.join('') }
}

function markupOf(piece: Piece): string {
  if (piece === null) return ''
  if (typeof piece === 'string') return escapeHtml(piece)
  if (typeof piece === 'number') return String(piece)
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('')
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"'`]/g, (sign) => `&#${String(sign.codePointAt(0))};`)
