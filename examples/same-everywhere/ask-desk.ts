import { invariant } from '@encours/core/result'
import { type Asked, typed } from './asked.ts'

/** Signs in by a link, as a browser does: opens it, presses its button, keeps the cookie. */
export async function signInAt(link: string): Promise<{ url: string; cookie: string }> {
  const page = await fetch(link)
  invariant(page.ok, `the link shows its page: ${String(page.status)}`)
  const redeemed = await fetch(link, {
    method: 'POST',
    redirect: 'manual',
    headers: { origin: new URL(link).origin },
  })
  const cookie = redeemed.headers.get('set-cookie')?.split(';')[0]
  invariant(redeemed.status === 303 && cookie !== undefined, 'the link signs in')
  return { url: new URL(link).origin, cookie }
}

/** What the desk's page shows for it, in words. */
export async function askDesk(
  { url, cookie }: { url: string; cookie: string },
  asked: Asked,
): Promise<string> {
  const response = await fetch(`${url}/desk/say`, {
    method: 'POST',
    headers: { cookie, origin: url, 'content-type': 'application/json' },
    body: JSON.stringify({ text: typed(asked) }),
  })
  const text = await response.text()
  invariant(response.ok, text)
  const { html }: { html: string } = JSON.parse(text)
  return wordsOf(html)
}

/** The page's text: its marks gone, its entities undone. */
const wordsOf = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replace(/&(amp|lt|gt|quot);/g, (_, name: 'amp' | 'lt' | 'gt' | 'quot') => entities[name])

const entities = { amp: '&', lt: '<', gt: '>', quot: '"' }
