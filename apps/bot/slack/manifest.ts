import type { webApi } from '@slack/bolt'
import type { Command } from '../commands/command.ts'

/** How Slack reaches the bot: by a socket that the bot opens, or at `/slack/events` of a public address. */
export type ManifestWay = { kind: 'socket' } | { kind: 'http'; publicUrl: string }

/** What the app asks a workspace for; `docs/slack.md` says of each what for. */
export const botScopes = [
  'app_mentions:read',
  'channels:read',
  'chat:write',
  'commands',
  'groups:read',
  'im:history',
  'mpim:read',
  'users:read',
] as const

const eventsPath = '/slack/events'
const mostHintLetters = 1_000
const mostDescriptionLetters = 2_000

/** The Slack app as Slack's "From a manifest" takes it: its commands are those of the registry. */
export function slackManifest(
  commands: readonly Command[],
  way: ManifestWay,
): webApi.AppsManifestCreateArguments['manifest'] {
  const url = way.kind === 'http' ? `${way.publicUrl.replace(/\/+$/, '')}${eventsPath}` : null
  const request = url === null ? {} : { request_url: url }
  return {
    display_information: {
      name: 'Encours',
      description: 'May I sell this to them, on these terms? A verdict, the reasons, and ways to a yes.',
      background_color: '#1f3a5f',
    },
    features: {
      app_home: {
        home_tab_enabled: false,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      bot_user: { display_name: 'Encours', always_online: true },
      slash_commands: slashCommands(commands).map((command) => ({
        ...command,
        ...(url === null ? {} : { url }),
        should_escape: false,
      })),
    },
    oauth_config: { scopes: { bot: [...botScopes] } },
    settings: {
      event_subscriptions: { ...request, bot_events: ['app_mention', 'message.im'] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: way.kind === 'socket',
      token_rotation_enabled: false,
    },
  }
}

type Slash = { command: string; description: string; usage_hint: string }

/** Each of Slack's commands once: `/encours` stands for all that have a word of their own behind it. */
function slashCommands(commands: readonly Command[]): Slash[] {
  const names = [...new Set(commands.map(({ slash }) => slash.command))]
  return names.map((name) => {
    const behind = commands.filter(({ slash }) => slash.command === name)
    const hints = behind.map(({ slash, says }) => [slash.word ?? '', says.en.usage].join(' ').trim())
    return {
      command: name,
      description: behind
        .map(({ says }) => says.en.summary)
        .join(' ')
        .slice(0, mostDescriptionLetters),
      usage_hint: hints
        .filter((hint) => hint !== '')
        .join(' | ')
        .slice(0, mostHintLetters),
    }
  })
}
