import type { Language } from '@encours/core/words/language'
import type { Whynot } from './answer/who-hears.ts'

export type SlackWords = {
  /** In the channel, to the asker alone. */
  pointer: string
  pointerLink: string
  /** Behind an answer that could not be given where it stays. */
  notDirect: string
  failed: string
  tooSlow: string
  shared: (channelId: string) => string
  notShared: Record<Whynot, (channelId: string) => string>
  notPosted: (channelId: string, error: string) => string
  window: { send: string; cancel: string; share: string; where: string; whereHint: string }
}

/** What is said of Slack itself; everything else comes as a card. */
export const slackWords: Record<Language, SlackWords> = {
  en: {
    pointer: 'Your answer is in your direct messages with Encours.',
    pointerLink: 'Open it',
    notDirect:
      'Encours could not write to you in a direct message, so the answer is here. Only you see it, and it goes when Slack reloads. To keep answers, open Encours under Apps and send it a message.',
    failed:
      'Encours could not finish this. Ask again in a moment; asking twice does no harm. If it goes on, tell whoever runs Encours: the reason is in its log.',
    tooSlow: 'That took too long for Slack to open a window. Nothing was done; press the button again.',
    shared: (channelId) => `Shared in <#${channelId}>: no figures, no grade, no reason.`,
    notShared: {
      guests: (channelId) =>
        `Nothing was shared: guests or people of another company read <#${channelId}>. Share it where only colleagues are.`,
      'bot-missing': (channelId) =>
        `Nothing was shared: Encours is not in <#${channelId}>. Type /invite @Encours there, then share again.`,
      'asker-missing': () =>
        'Nothing was shared: you are not in that channel. Join it first, or share elsewhere.',
      archived: (channelId) => `Nothing was shared: <#${channelId}> is archived. Share it elsewhere.`,
      unsure: () =>
        'Nothing was shared: Slack did not say who reads that channel. Try again in a few minutes; if it goes on, tell whoever runs Encours.',
    },
    notPosted: (channelId, error) =>
      `Nothing was shared: Slack did not take the message for <#${channelId}> (${error}). Share it elsewhere, or ask whoever runs Slack.`,
    window: {
      send: 'Send',
      cancel: 'Cancel',
      share: 'Share',
      where: 'Channel',
      whereHint: 'Only colleagues may read it, and Encours must be in it.',
    },
  },
  fr: {
    pointer: 'Votre réponse est dans vos messages directs avec Encours.',
    pointerLink: "L'ouvrir",
    notDirect:
      "Encours n'a pas pu vous écrire en message direct ; la réponse est donc ici. Vous seul la voyez, et elle disparaît quand Slack se recharge. Pour garder les réponses, ouvrez Encours sous Applications et envoyez-lui un message.",
    failed:
      "Encours n'a pas pu aller au bout. Redemandez dans un instant ; demander deux fois ne fait pas de mal. Si cela continue, prévenez qui s'occupe d'Encours : la raison est dans son journal technique.",
    tooSlow:
      "C'était trop long pour que Slack ouvre une fenêtre. Rien n'a été fait ; appuyez de nouveau sur le bouton.",
    shared: (channelId) => `Partagé dans <#${channelId}> : ni chiffres, ni note, ni motif.`,
    notShared: {
      guests: (channelId) =>
        `Rien n'a été partagé : des invités ou des personnes d'une autre société lisent <#${channelId}>. Partagez là où il n'y a que des collègues.`,
      'bot-missing': (channelId) =>
        `Rien n'a été partagé : Encours n'est pas dans <#${channelId}>. Tapez-y /invite @Encours, puis partagez de nouveau.`,
      'asker-missing': () =>
        "Rien n'a été partagé : vous n'êtes pas dans ce canal. Rejoignez-le d'abord, ou partagez ailleurs.",
      archived: (channelId) => `Rien n'a été partagé : <#${channelId}> est archivé. Partagez ailleurs.`,
      unsure: () =>
        "Rien n'a été partagé : Slack n'a pas dit qui lit ce canal. Réessayez dans quelques minutes ; si cela continue, prévenez qui s'occupe d'Encours.",
    },
    notPosted: (channelId, error) =>
      `Rien n'a été partagé : Slack n'a pas pris le message pour <#${channelId}> (${error}). Partagez ailleurs, ou demandez à qui s'occupe de Slack.`,
    window: {
      send: 'Envoyer',
      cancel: 'Annuler',
      share: 'Partager',
      where: 'Canal',
      whereHint: 'Seuls des collègues doivent le lire, et Encours doit en être membre.',
    },
  },
}
