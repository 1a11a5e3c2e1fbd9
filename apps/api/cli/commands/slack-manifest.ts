import { type Command, textOf } from '../command.ts'

/** How Slack is to reach the bot. */
type Way = { kind: 'socket' } | { kind: 'http'; publicUrl: string }

/** The app's description for Slack, as the chat side makes it. */
export type ManifestOf = (way: Way) => Promise<object>

/** What Slack is given to set the app up; needs no store. */
export const slackManifest = (manifestOf: ManifestOf): Command => ({
  name: 'slack-manifest',
  usage: '[--socket | --url https://…]',
  what: {
    en: 'Print the Slack app for "Create app from a manifest": by socket, or at a public address.',
    fr: "Afficher l'app Slack pour « Create app from a manifest » : par socket, ou à une adresse publique.",
  },
  examples: ['slack-manifest', 'slack-manifest --url https://encours.example.com'],
  options: { socket: { type: 'boolean' }, url: { type: 'string' } },
  words: { least: 0, most: 0 },
  needsStore: false,
  run: async ({ options, language, terminal }) => {
    const url = textOf(options, 'url')
    const isAddress = url !== null && /^https:\/\/[^\s/]+(\/\S*)?$/.test(url)
    if (url !== null && (!isAddress || options['socket'] === true)) {
      terminal.error(notBoth[language])
      return 2
    }
    const way: Way = url === null ? { kind: 'socket' } : { kind: 'http', publicUrl: url }
    terminal.out(JSON.stringify(await manifestOf(way), null, 2))
    return 0
  },
})

const notBoth = {
  en: 'Give either --socket or --url with an address that begins with https://. Nothing was printed.',
  fr: "Donnez soit --socket, soit --url avec une adresse qui commence par https://. Rien n'a été affiché.",
}
