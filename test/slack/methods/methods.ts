import { getPermalink, postEphemeral, postMessage, updateMessage } from './chat.ts'
import { conversationInfo, conversationMembers, openConversation } from './conversations.ts'
import type { Method } from './method.ts'
import { authTest, userInfo, userList } from './people.ts'
import { openView } from './views.ts'

/** Gives an address that a socket may be opened at; where, the stand-in itself knows. */
const openSocket: Method = {
  required: [],
  optional: [],
  scopes: ['connections:write'],
  token: 'app',
  answer: () => ({ ok: true }),
}

/** All that the bot uses of the Web API: another method is refused until it is written here. */
export const methods: Readonly<Record<string, Method>> = {
  'apps.connections.open': openSocket,
  'auth.test': authTest,
  'chat.getPermalink': getPermalink,
  'chat.postEphemeral': postEphemeral,
  'chat.postMessage': postMessage,
  'chat.update': updateMessage,
  'conversations.info': conversationInfo,
  'conversations.members': conversationMembers,
  'conversations.open': openConversation,
  'users.info': userInfo,
  'users.list': userList,
  'views.open': openView,
}
