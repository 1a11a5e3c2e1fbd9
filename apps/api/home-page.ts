import { escapeHtml, htmlPage, type PageFrame } from './html.ts'

/** The page at `/`: what is served, and on the demo company how to sign in. */
export function homePage(of: PageFrame & { publicUrl: string; demo: boolean; desk: boolean }): string {
  const words = homeWords[of.language]
  const example = `curl ${of.publicUrl}/api/credit-checks \\
  -H "Authorization: Bearer enc_…" -H "Accept: text/plain" \\
  -d '{"account": "durand", "amount": "25k", "terms": "45d"}'`
  const rows = words.served.map(([path, text]) => `<tr><td><code>${path}</code></td><td>${text}</td></tr>`)
  const desk = of.desk ? `<p><a href="/desk"><strong>${words.desk}</strong></a></p>` : ''
  const links = `${desk}<p><a href="/sign-in">${words.signIn}</a> · <a href="/docs">${words.docs}</a> · <a href="/openapi.json">OpenAPI</a> ·
<a href="/docs/problems">${words.problems}</a></p>`
  return htmlPage(of, {
    title: 'Encours',
    body: `<h1>Encours</h1><p>${words.what}</p>${links}
<table>${rows.join('\n')}</table>
<h2>${words.try}</h2><p>${of.demo ? words.demo : words.real}</p><pre>${escapeHtml(example)}</pre>`,
  })
}

const homeWords = {
  en: {
    what: 'Credit and sales in the same conversation: may I sell this, to whom, on which terms?',
    desk: 'Ask at the desk, here in the browser',
    signIn: 'Sign in',
    docs: 'API documentation',
    problems: 'what is refused, and why',
    try: 'Try it',
    demo: `This is the <strong>demo company</strong>: generated, nobody’s figures. To sign in, take one of the three
tokens (a rep, a credit manager, a director) that the server prints when it starts, and send it as below.`,
    real: `Every request carries a token: <code>Authorization: Bearer enc_…</code>. Whoever runs the server makes one
with <code>npm run encours -- token add --user NAME</code>.`,
    served: [
      ['POST /api/credit-checks', 'a verdict, its reasons, the way to a yes'],
      ['GET /api/accounts?q=', 'find an account; typos and accents forgiven'],
      ['GET /api/accounts/:id', 'all that is known of one account'],
      ['GET /api/alerts /api/portfolio', 'what is to be told, and the figures of all you may see'],
      ['GET /api/disputes /api/promises /api/plans /api/requests', 'what is open with customers'],
      ['POST /api/actions', 'every write: limits, holds, disputes, promises, requests, people …'],
      ['GET /api/journal', 'what was done, by whom and when'],
      ['POST /api/imports', 'a ledger or accounts file'],
      ['GET /api/me /api/people /api/sessions /api/tokens', 'who am I, who else is here, who is signed in'],
      ['/healthz /readyz /metrics', 'for machines'],
    ],
  },
  fr: {
    what: 'Le crédit et la vente dans la même conversation : puis-je vendre, à qui, à quelles conditions ?',
    desk: 'Demander au guichet, ici dans le navigateur',
    signIn: 'Se connecter',
    docs: 'Documentation de l’API',
    problems: 'ce qui est refusé, et pourquoi',
    try: 'Essayer',
    demo: `Voici la <strong>société de démonstration</strong> : générée, les chiffres de personne. Pour vous connecter,
prenez un des trois jetons (commercial, responsable crédit, directeur) que le serveur affiche au démarrage, et
envoyez-le comme ci-dessous.`,
    real: `Chaque requête porte un jeton : <code>Authorization: Bearer enc_…</code>. La personne qui exploite le serveur
en crée un par <code>npm run encours -- token add --user NOM</code>.`,
    served: [
      ['POST /api/credit-checks', 'un verdict, ses raisons, le chemin vers un oui'],
      ['GET /api/accounts?q=', 'trouver un compte, fautes et accents pardonnés'],
      ['GET /api/accounts/:id', 'tout ce que l’on sait d’un compte'],
      ['GET /api/alerts /api/portfolio', 'ce qui est à dire, et les chiffres de tout ce que vous voyez'],
      ['GET /api/disputes /api/promises /api/plans /api/requests', 'ce qui est en cours avec les clients'],
      [
        'POST /api/actions',
        'toute écriture : plafonds, blocages, litiges, promesses, dérogations, personnes…',
      ],
      ['GET /api/journal', 'ce qui a été fait, par qui et quand'],
      ['POST /api/imports', 'un fichier de balance ou de comptes'],
      ['GET /api/me /api/people /api/sessions /api/tokens', 'qui suis-je, qui est là, qui est connecté'],
      ['/healthz /readyz /metrics', 'pour les machines'],
    ],
  },
} as const
