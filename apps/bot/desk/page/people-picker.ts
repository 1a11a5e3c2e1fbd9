import { roles } from '@encours/core/access/role'
import type { Language } from '@encours/core/words/language'
import { sayLevels, sayRole } from '@encours/core/words/say-role'
import type { Colleague } from '@encours/db/load/colleague'
import { html, type Markup } from '../draw/html.ts'
import type { Speaker } from '../speaker.ts'
import type { DeskWords } from '../words/desk-words.ts'

/** Who speaks; where one may choose, a button that opens all whom one may be, by role. */
export function renderPeople(
  { speaker, people }: { speaker: Speaker; people: readonly Colleague[] },
  words: DeskWords,
): Markup {
  const who = renderWho(speaker, speaker.language)
  const speaking = html`<span class="apart">${words.speakingAs} </span>${who}`
  if (!speaker.maySwitch) {
    return html`<div class="switches">${renderSignOut(words)}<p class="who">${speaking}</p></div>`
  }
  return html`<div class="switches">${renderLanguage(speaker, words)}
<button type="button" class="who" popovertarget="people">${speaking}</button>
<div id="people" class="people" popover role="dialog" aria-labelledby="people-title"><h2 id="people-title">${words.choose}</h2>${renderGroups(speaker, people)}</div></div>`
}

const renderSignOut = (words: DeskWords): Markup =>
  html`<form method="post" action="sign-out"><button type="submit" class="language">${words.signOut}</button></form>`

const renderLanguage = ({ actor, language }: Speaker, words: DeskWords): Markup => {
  const other: Language = language === 'en' ? 'fr' : 'en'
  return html`<button type="button" class="language" lang="${other}" data-person="${actor.personId}" data-language="${other}">${words.otherLanguage}</button>`
}

const renderGroups = (speaker: Speaker, people: readonly Colleague[]): Markup[] =>
  roles.flatMap((role) => {
    const group = people.filter(({ actor }) => actor.role === role)
    if (group.length === 0) return []
    const title = capital(sayRole(role, speaker.language))
    return html`<section aria-label="${title}"><h3>${title}</h3><ul>${group.map((one) => renderPerson(one, speaker))}</ul></section>`
  })

function renderPerson({ actor }: Colleague, speaker: Speaker): Markup {
  const isSpeaker = actor.personId === speaker.actor.personId
  const current = isSpeaker ? html` aria-current="true"` : null
  return html`<li><button type="button" data-person="${actor.personId}"${current}>${renderFace(actor.name)}<span>${actor.name}</span> <span class="place">${placeOf(actor, speaker.language)}</span></button></li>`
}

const renderWho = ({ actor }: Speaker, language: Language): Markup =>
  html`${renderFace(actor.name)}<span class="named"><b>${actor.name}</b> <span class="place">${[capital(sayRole(actor.role, language)), placeOf(actor, language)].filter((text) => text !== '').join(' · ')}</span></span>`

const renderFace = (name: string): Markup =>
  html`<span class="face" aria-hidden="true">${initials(name)}</span>`

/** Where somebody works, or how far their approval reaches. */
function placeOf({ region, team, level }: Colleague['actor'], language: Language): string {
  if (region !== null) return region
  if (team !== null) return team
  return level === null ? '' : sayLevels([level], language).replace(/^(an?|une?) /, '')
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .map((word) => word.charAt(0))
    .filter((letter) => letter !== letter.toLowerCase())
    .slice(0, 2)
    .join('')

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
