import { joined, typeset } from '@encours/core/words/language'
import { wordsOf } from '@encours/core/words/words-of'
import { escapeHtml, htmlPage, type PageFrame } from '../html.ts'
import type { Claimed } from './openid.ts'

/** How to get in: by the company's own sign-in where one is set up, and by a link. */
export function signInPage(frame: PageFrame, issuerName: string | null): string {
  const words = pageWords[frame.language]
  const button =
    issuerName === null
      ? ''
      : `<form action="/sign-in/openid"><button autofocus>${words.signInWith} ${escapeHtml(issuerName)}</button></form>`
  return htmlPage(frame, {
    title: words.title,
    body: `<h1>Encours</h1>${button}<p>${issuerName === null ? words.link : words.otherwise}</p>
<pre>npm run encours -- link --user NAME</pre><p><small>${words.once}</small></p>`,
  })
}

export type OpenIdTrouble = 'not-begun' | 'refused' | 'down' | 'not-set-up'

/** Why nobody was signed in, and what to do. */
export function troublePage(frame: PageFrame, trouble: OpenIdTrouble, issuerName: string): string {
  const words = pageWords[frame.language]
  const { happened, todo } = words.troubles[trouble]
  return htmlPage(frame, {
    title: words.title,
    body: `<h1>Encours</h1><p><strong>${happened(escapeHtml(issuerName))}</strong> ${words.nobody}</p>
<p>${todo}</p><p><a href="/sign-in">${words.again}</a></p>`,
  })
}

/** Somebody whom the issuer knows and Encours does not: how to be added, and who can. */
export function unknownPage(
  frame: PageFrame,
  { claimed, administrators }: { claimed: Claimed; administrators: readonly string[] },
): string {
  const { language } = frame
  const { title, todo } = wordsOf(language).chat.unknownPerson
  const whom = administrators.length === 0 ? null : joined(language, administrators, 'or')
  const lines = linesFor(claimed).map((line) => `<pre>${escapeHtml(line)}</pre>`)
  return htmlPage(frame, {
    title: pageWords[language].title,
    body: `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(typeset(language, todo(whom)))}</p>${lines.join('\n')}`,
  })
}

/** What an administrator types; what a shell would read otherwise is left out of a name, and no subject has it. */
function linesFor({ subject, name }: Claimed): string[] {
  const plainName = (name ?? '').replace(/["'`$\\!\s]+/g, ' ').trim()
  const quoted = `"${plainName === '' ? 'NAME' : plainName}"`
  const given = /^[!-&(-~]+$/.test(subject) ? `'${subject}'` : 'SUBJECT'
  return [
    `npm run encours -- user add --name ${quoted} --role rep --openid ${given}`,
    `npm run encours -- user change ${quoted} --openid ${given}`,
  ]
}

const pageWords = {
  en: {
    title: 'Sign in to Encours',
    signInWith: 'Sign in with',
    link: 'You get in by a link. Whoever runs Encours makes one for you:',
    otherwise: 'Or by a link, which whoever runs Encours makes for you:',
    once: 'A link works once, within 15 minutes. You then stay signed in here for 30 days.',
    nobody: 'Nobody was signed in.',
    again: 'To the sign-in',
    troubles: {
      'not-begun': {
        happened: () => 'This sign-in did not begin in this browser, or more than ten minutes ago.',
        todo: 'Begin anew, and come back in the same browser.',
      },
      refused: {
        happened: (issuer: string) => `${issuer} did not say who you are, or what it said does not hold.`,
        todo: 'Begin anew. If that happens again, tell whoever runs Encours: its log has the reason.',
      },
      down: {
        happened: (issuer: string) => `${issuer} does not answer.`,
        todo: 'Try again in a minute, or ask whoever runs Encours for a link.',
      },
      'not-set-up': {
        happened: () => 'No sign-in elsewhere is set up here.',
        todo: 'Ask whoever runs Encours for a link.',
      },
    },
  },
  fr: {
    title: 'Se connecter à Encours',
    signInWith: 'Se connecter avec',
    link: 'On entre par un lien. La personne qui exploite Encours en crée un pour vous :',
    otherwise: 'Ou par un lien, que la personne qui exploite Encours crée pour vous :',
    once: 'Un lien sert une fois, dans les 15 minutes. Vous restez ensuite connecté·e ici pendant 30 jours.',
    nobody: "Personne n'a été connecté.",
    again: 'Vers la connexion',
    troubles: {
      'not-begun': {
        happened: () => "Cette connexion n'a pas commencé dans ce navigateur, ou il y a plus de dix minutes.",
        todo: 'Recommencez, et revenez dans le même navigateur.',
      },
      refused: {
        happened: (issuer: string) =>
          `${issuer} n'a pas dit qui vous êtes, ou ce qui a été dit n'est pas valable.`,
        todo: 'Recommencez. Si cela se reproduit, prévenez la personne qui exploite Encours : son journal technique en dit la raison.',
      },
      down: {
        happened: (issuer: string) => `${issuer} ne répond pas.`,
        todo: 'Réessayez dans une minute, ou demandez un lien à la personne qui exploite Encours.',
      },
      'not-set-up': {
        happened: () => "Aucune connexion externe n'est configurée ici.",
        todo: 'Demandez un lien à la personne qui exploite Encours.',
      },
    },
  },
} as const
