import { id } from '@encours/core/action-parts'
import { type Result, refuse } from '@encours/core/result'
import { languages } from '@encours/core/words/language'
import { demoPersonPrefix } from '@encours/db/demo/parts/people'
import { loadColleague } from '@encours/db/load/colleague'
import * as v from 'valibot'
import type { BotDeps } from '../bot-deps.ts'
import type { BotRoute, BotVisit } from '../bot-route.ts'
import type { Asker, Reply } from '../commands/command.ts'
import type { Conversation } from '../conversation.ts'
import { fileResponse } from './desk-files.ts'
import { type DeskRefusal, problemResponse } from './desk-refusal.ts'
import { renderReply } from './draw/render-reply.ts'
import { showDesk } from './page/show-desk.ts'
import { pickCookie } from './picked-person.ts'
import { readPost } from './read-post.ts'
import { askerOf, speakerAt } from './speaker.ts'
import { deskWordsOf } from './words/words-of.ts'

type Desk = { deps: BotDeps; conversation: Conversation }

/** The conversation in a local web page: for trying, for training, and for whoever has no chat. */
export function createDesk(desk: Desk): { routes: readonly BotRoute[] } {
  return {
    routes: [
      { method: 'GET', path: '/desk', handle: (visit) => showDesk(desk.deps, visit) },
      { method: 'GET', path: '/desk/files/:file', handle: showFile },
      { method: 'POST', path: '/desk/say', handle: (visit) => say(desk, visit) },
      { method: 'POST', path: '/desk/press', handle: (visit) => press(desk, visit) },
      { method: 'POST', path: '/desk/as', handle: (visit) => pickPerson(desk, visit) },
    ],
  }
}

async function showFile(visit: BotVisit): Promise<Response> {
  const { pathname: path } = new URL(visit.request.url)
  return (await fileResponse(visit.request)) ?? problemResponse({ code: 'not-found', path }, visit)
}

const atMost = (letters: number) =>
  v.maxLength<string, number, string>(letters, `${String(letters)} letters at most`)

const line = (most: number) =>
  v.pipe(v.string(), v.trim(), v.minLength(1, 'one letter at least'), atMost(most))

/** As long as the page's own line takes. */
const saySchema = v.strictObject({ text: line(500) })

const say = ({ deps, conversation }: Desk, visit: BotVisit): Promise<Response> =>
  converse(deps, visit, { schema: saySchema, answer: ({ text }, asker) => conversation.say(text, asker) })

const pressSchema = v.strictObject({
  press: line(100),
  value: v.pipe(v.string(), atMost(1_500)),
  field: v.optional(v.nullable(v.pipe(v.string(), v.trim(), atMost(3_000))), null),
})

const press = ({ deps, conversation }: Desk, visit: BotVisit): Promise<Response> =>
  converse(deps, visit, {
    schema: pressSchema,
    answer: ({ press: name, value, field }, asker) => conversation.press(name, { value, field }, asker),
  })

type Asking<Schema extends v.GenericSchema> = {
  schema: Schema
  answer: (asked: v.InferOutput<Schema>, asker: Asker) => Promise<Reply>
}

/** One turn: what the page sent, who speaks, the conversation's reply as the page shows it. */
async function converse<Schema extends v.GenericSchema>(
  deps: BotDeps,
  visit: BotVisit,
  { schema, answer }: Asking<Schema>,
): Promise<Response> {
  const asked = await readPost(visit.request, { schema, publicUrl: deps.publicUrl })
  if (!asked.ok) return problemResponse(asked.refusal, visit)
  const speaker = await speakerAt(deps, visit)
  if (!speaker.ok) return problemResponse(speaker.refusal, visit)
  const reply = await answer(asked.value, askerOf(speaker.value))
  const { actor, language } = speaker.value
  return jsonResponse(renderReply(reply, { words: deskWordsOf[language], speaker: actor.name }))
}

const asSchema = v.strictObject({
  personId: id,
  /** The person's own where it is left out. */
  language: v.optional(v.nullable(v.picklist(languages)), null),
})

/** Who to be from now on; on the demo company only, and only someone of it. */
async function pickPerson({ deps }: Desk, visit: BotVisit): Promise<Response> {
  const asked = await readPost(visit.request, { schema: asSchema, publicUrl: deps.publicUrl })
  const picked = asked.ok ? await pick(deps, asked.value) : asked
  if (!picked.ok) return problemResponse(picked.refusal, visit)
  return jsonResponse(picked.value, { 'set-cookie': pickCookie(picked.value, deps.publicUrl) })
}

async function pick(
  { store, isDemo }: BotDeps,
  { personId, language }: v.InferOutput<typeof asSchema>,
): Promise<Result<Parameters<typeof pickCookie>[0], DeskRefusal>> {
  if (!(await isDemo())) return refuse({ code: 'person-not-picked' })
  const colleague = personId.startsWith(demoPersonPrefix)
    ? await store.read((door) => loadColleague(door, { personId }))
    : null
  if (colleague === null) return refuse({ code: 'person-unknown', text: personId })
  return { ok: true, value: { personId, language: language ?? colleague.language } }
}

const jsonResponse = (value: unknown, headers: Record<string, string> = {}): Response =>
  new Response(JSON.stringify(value), {
    headers: { ...headers, 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  })
