import type { Refusal } from '@encours/core/refusal'
import { sayRefusal } from '@encours/core/words/say-refusal'
import { escapeHtml, htmlPage, type PageFrame } from '../html.ts'

/** What a sign-in link shows: nothing happens before the button, since previews open links too. */
export function continuePage(frame: PageFrame, name: string): string {
  const words = pageWords[frame.language]
  return htmlPage(frame, {
    title: words.title,
    body: `<h1>Encours</h1><p>${words.signsIn} <strong>${escapeHtml(name)}</strong>.</p>
<form method="post"><button autofocus>${words.go}</button></form><p><small>${words.notYou}</small></p>`,
  })
}

/** A link that signs nobody in: why, and what to do. */
export function refusedPage(frame: PageFrame, refusal: Refusal): string {
  const { happened, unchanged, todo } = sayRefusal(refusal, frame.language)
  return htmlPage(frame, {
    title: pageWords[frame.language].title,
    body: `<h1>Encours</h1><p><strong>${escapeHtml(happened)}</strong> ${escapeHtml(unchanged)}</p><p>${escapeHtml(todo)}</p>`,
  })
}

const pageWords = {
  en: {
    title: 'Sign in to Encours',
    signsIn: 'This link signs you in as',
    go: 'Continue',
    notYou: 'It works once. If that is not you, close this page and tell whoever sent the link.',
  },
  fr: {
    title: 'Se connecter à Encours',
    signsIn: 'Ce lien vous connecte en tant que',
    go: 'Continuer',
    notYou:
      "Il ne sert qu'une fois. Si ce n'est pas vous, fermez cette page et prévenez la personne qui l'a envoyé.",
  },
}
