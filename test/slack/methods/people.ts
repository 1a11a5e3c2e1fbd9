import { appId, botId, botUserId, type SlackUser, teamId } from '../workspace.ts'
import { flagOf, type Method, refusal, textOf } from './method.ts'
import { pageOf } from './page-of.ts'

export const authTest: Method = {
  required: [],
  optional: [],
  scopes: [],
  token: 'bot',
  answer: () => ({
    ok: true,
    url: 'https://acme.slack.com/',
    team: 'Acme',
    team_id: teamId,
    user: 'encours',
    user_id: botUserId,
    bot_id: botId,
    app_id: appId,
    is_enterprise_install: false,
  }),
}

export const userInfo: Method = {
  required: ['user'],
  optional: ['include_locale'],
  scopes: ['users:read'],
  token: 'bot',
  answer: (args, workspace) => {
    const user = workspace.users.get(textOf(args, 'user'))
    if (!user) return refusal('user_not_found')
    return { ok: true, user: userAnswer(user, flagOf(args, 'include_locale')) }
  },
}

/** Everyone, in pages: strangers of connected workspaces are not among them. */
export const userList: Method = {
  required: [],
  optional: ['cursor', 'limit', 'include_locale'],
  scopes: ['users:read'],
  token: 'bot',
  answer: (args, workspace) => {
    const own = [...workspace.users.values()].filter((user) => user.teamId === teamId)
    const page = pageOf(own, args)
    if (typeof page === 'string') return refusal(page)
    const withLocale = flagOf(args, 'include_locale')
    return { ok: true, members: page.items.map((user) => userAnswer(user, withLocale)), ...page.rest }
  },
}

/** The language is told only to those who ask for it. */
function userAnswer(user: SlackUser, withLocale: boolean): Record<string, unknown> {
  return {
    id: user.id,
    team_id: user.teamId,
    name: user.name,
    real_name: user.name,
    deleted: user.isDeleted,
    tz: user.timeZone,
    is_bot: user.isBot,
    is_app_user: false,
    is_restricted: user.guest !== 'no',
    is_ultra_restricted: user.guest === 'single',
    ...(user.teamId === teamId ? {} : { is_stranger: true }),
    ...(withLocale ? { locale: user.locale } : {}),
    profile: { real_name: user.name, display_name: user.name, team: user.teamId },
  }
}
