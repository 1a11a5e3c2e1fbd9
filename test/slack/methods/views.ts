import { appId, type Block, botId, type SlackView, teamId } from '../workspace.ts'
import { named } from './chat.ts'
import { type Method, refusal, textOf } from './method.ts'

export const openView: Method = {
  required: ['trigger_id', 'view'],
  optional: [],
  scopes: [],
  token: 'bot',
  answer: (args, workspace) => {
    const error = workspace.useTrigger(textOf(args, 'trigger_id'))
    if (error !== null) return refusal(error)
    const payload = args['view'] as Record<string, unknown>
    const view: SlackView = {
      id: `V${workspace.nextTs().replace('.', '')}`,
      callbackId: textOf(payload, 'callback_id'),
      privateMetadata: textOf(payload, 'private_metadata'),
      blocks: named(payload['blocks'] as Block[], workspace),
      payload,
    }
    workspace.views.push(view)
    return { ok: true, view: viewAnswer(view) }
  },
}

export const viewAnswer = (view: SlackView): Record<string, unknown> => ({
  clear_on_close: false,
  notify_on_close: false,
  external_id: '',
  ...view.payload,
  id: view.id,
  team_id: teamId,
  app_id: appId,
  bot_id: botId,
  callback_id: view.callbackId,
  private_metadata: view.privateMetadata,
  blocks: view.blocks,
  hash: '1795000000.abcdef',
  root_view_id: view.id,
  previous_view_id: null,
  state: { values: {} },
})
