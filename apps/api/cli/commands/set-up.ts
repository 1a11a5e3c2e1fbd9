import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { printProblem, withReader } from '../answer.ts'
import { type Called, type Command, textOf, textsOf } from '../command.ts'

const setupSchema = v.object({
  currency: v.string(),
  country: v.string(),
  timeZone: v.string(),
  languages: v.array(v.string()),
  preset: v.string(),
})

type Setup = v.InferOutput<typeof setupSchema>

/** How the company's own book begins. */
export const setUp: Command = {
  name: 'set-up',
  usage:
    '[--currency C] [--country FR|BE] [--time-zone Z] [--language en|fr]… [--preset careful|balanced|generous]',
  what: {
    en: 'Set up the company’s own book, before its first import: what is left out stays. The demo company goes.',
    fr: "Mettre en place le livre de l'entreprise, avant la première importation ; la société de démonstration disparaît.",
  },
  examples: [
    'set-up --currency EUR --country FR --time-zone Europe/Paris --language fr --preset balanced',
    'set-up --country BE --time-zone Europe/Brussels --language fr --language en',
  ],
  options: {
    currency: { type: 'string' },
    country: { type: 'string' },
    'time-zone': { type: 'string' },
    language: { type: 'string', multiple: true },
    preset: { type: 'string' },
  },
  words: { least: 0, most: 0 },
  run: async (called) => {
    const before = await called.connection.send({ method: 'GET', path: '/api/setup' })
    const setup = given(called, v.parse(setupSchema, await before.json()))
    const action = { id: randomUUID(), type: 'book.set-up', ...setup }
    const response = await called.connection.send(
      withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
    )
    const text = await response.text()
    if (!response.ok) return printProblem(called, JSON.parse(text))
    called.terminal.out(called.json ? text : isSetUp[called.language](setup))
    return 0
  },
}

function given({ options }: Called, before: Setup): Setup {
  const languages = textsOf(options, 'language').map((text) => text.toLowerCase())
  return {
    currency: textOf(options, 'currency')?.toUpperCase() ?? before.currency,
    country: textOf(options, 'country')?.toUpperCase() ?? before.country,
    timeZone: textOf(options, 'time-zone') ?? before.timeZone,
    languages: languages.length === 0 ? before.languages : languages,
    preset: textOf(options, 'preset')?.toLowerCase() ?? before.preset,
  }
}

const isSetUp = {
  en: ({ currency, country, timeZone, languages, preset }: Setup) =>
    `The book is set up: ${currency}, ${country}, ${timeZone}, ${languages.join(' and ')}, the ${preset} policy. Next: import FILE`,
  fr: ({ currency, country, timeZone, languages, preset }: Setup) =>
    `Le livre est en place : ${currency}, ${country}, ${timeZone}, ${languages.join(' et ')}, politique ${preset}. Ensuite : import FICHIER`,
}
