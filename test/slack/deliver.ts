import { lintAcknowledgement } from './lint-blocks.ts'
import type { SlackStandIn } from './open-slack.ts'
import type { Payload } from './payloads.ts'
import { signed } from './sign-request.ts'

type Serve = (request: Request) => Response | Promise<Response>

/** Sends it to the bot by HTTP, signed, and looks at what it is acknowledged with as at any other message. */
export async function deliver(slack: SlackStandIn, serve: Serve, payload: Payload): Promise<Response> {
  const response = await serve(signed(payload))
  const text = await response.clone().text()
  if (!response.ok || text === '') return response
  const said: unknown = text.startsWith('{') ? JSON.parse(text) : { text }
  for (const what of lintAcknowledgement(said)) slack.fault(`acknowledged with ${what}`)
  return response
}
