import { joined, languages, typeset } from '@encours/core/words/language'
import { wordsOf } from '@encours/core/words/words-of'
import { type Card, type Part, plainCard } from './card.ts'

/** Somebody who writes to us and is nobody's colleague yet. */
export type Stranger = {
  platform: 'slack' | 'teams'
  /** The platform's id of them. */
  id: string
  /** As the platform calls them; null where it does not say. */
  name: string | null
  /** Names of those who can add them. */
  administrators: readonly string[]
}

/** How to be added, or known here too, in every language at once: which one they read is not known yet. */
export function unknownPersonCard(stranger: Stranger): Card {
  const { administrators } = stranger
  const titles = languages.map((language) => wordsOf(language).chat.unknownPerson.title)
  const texts = languages.map((language): Part => {
    const whom = administrators.length === 0 ? null : joined(language, administrators, 'or')
    return { kind: 'text', text: typeset(language, wordsOf(language).chat.unknownPerson.todo(whom)) }
  })
  const lines = linesFor(stranger).map((text): Part => ({ kind: 'example', text }))
  return plainCard(titles.join(' · '), [...texts, ...lines])
}

/** What an administrator types; a name that a shell would read otherwise loses those letters. */
function linesFor({ platform, id, name }: Stranger): string[] {
  const plainName = (name ?? '').replace(/["'`$\\\s]+/g, ' ').trim()
  const quoted = `"${plainName === '' ? 'NAME' : plainName}"`
  return [
    `npm run encours -- user add --name ${quoted} --role rep --${platform} ${id}`,
    `npm run encours -- user change ${quoted} --${platform} ${id}`,
  ]
}
