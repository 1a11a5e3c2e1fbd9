import { type Language, languages } from '@encours/core/words/language'
import { demoPersonPrefix } from '@encours/db/demo/parts/people'
import * as v from 'valibot'

/** Who a visitor of the demo company chose to be, and in which language. */
export type PickedPerson = { personId: string; language: Language }

const cookieName = 'encours_desk'

/** A cookie that says more than our own is none of ours: the ids of the demo's people are short and plain. */
const pickSchema = v.object({
  personId: v.pipe(v.string(), v.startsWith(demoPersonPrefix), v.maxLength(100), v.regex(/^[\w.-]+$/)),
  language: v.picklist(languages),
})

/** The pick that a request's cookie holds; null where it holds none. Believed on the demo company only. */
export function pickOf(request: Request): PickedPerson | null {
  const cookies = (request.headers.get('cookie') ?? '').split(/;\s*/)
  const value = cookies.find((one) => one.startsWith(`${cookieName}=`))?.slice(cookieName.length + 1)
  const [language, ...id] = (value ?? '').split('~')
  const parsed = v.safeParse(pickSchema, { personId: id.join('~'), language })
  return parsed.success ? parsed.output : null
}

const keptSeconds = 30 * 24 * 3_600

/** Out of reach of scripts, and never sent along from another site. */
export function pickCookie({ personId, language }: PickedPerson, publicUrl: string): string {
  const secure = publicUrl.startsWith('https:') ? '; Secure' : ''
  return `${cookieName}=${language}~${personId}; Path=/; Max-Age=${String(keptSeconds)}; HttpOnly; SameSite=Strict${secure}`
}
