import { ok, type Result, refuse } from '@encours/core/result'
import type { Language } from '@encours/core/words/language'
import { demoPersonId } from '@encours/db/demo/parts/people'
import { type Colleague, loadColleague } from '@encours/db/load/colleague'
import type { BotDeps } from '../bot-deps.ts'
import type { BotVisit } from '../bot-route.ts'
import type { Asker } from '../commands/command.ts'
import type { NoSpeaker } from './desk-refusal.ts'
import { pickOf } from './picked-person.ts'

/** Whoever sits at the desk. On the demo company that can be anyone of it. */
export type Speaker = Colleague & { maySwitch: boolean }

/** Who a newcomer is until another is picked: a rep, and Durand of the README is one of the own accounts. */
const firstOnDemo = demoPersonId('Julie Lambert')

/** What colleagues would read is shown in a channel of this name; the desk has none. */
const channel = '#sales'

type Needs = Pick<BotDeps, 'store' | 'isDemo'>

/** On the demo company whoever was picked; on a real book only who is signed in. Asked again at each request. */
export async function speakerAt(deps: Needs, visit: BotVisit): Promise<Result<Speaker, NoSpeaker>> {
  if (visit.actor?.kind === 'token') return refuse({ code: 'token-is-nobody' })
  const isDemo = await deps.isDemo()
  const picked = isDemo ? await pickedAt(deps, visit) : null
  const colleague = picked ?? (await signedIn(deps, visit)) ?? (isDemo ? await newcomer(deps, visit) : null)
  return colleague === null ? refuse({ code: 'signed-out' }) : ok({ ...colleague, maySwitch: isDemo })
}

/** As the conversation takes them. */
export const askerOf = ({ actor, language }: Speaker): Asker => ({ actor, language, place: channel })

async function pickedAt(deps: Needs, { request }: BotVisit): Promise<Colleague | null> {
  const pick = pickOf(request)
  return pick === null ? null : colleagueIn(deps, pick)
}

async function signedIn({ store }: Needs, { actor }: BotVisit): Promise<Colleague | null> {
  if (actor?.kind !== 'person') return null
  return store.read((door) => loadColleague(door, { personId: actor.personId }))
}

/** Whoever has not picked anyone yet reads the language of their browser. */
const newcomer = (deps: Needs, { language }: BotVisit): Promise<Colleague | null> =>
  colleagueIn(deps, { personId: firstOnDemo, language })

async function colleagueIn(
  { store }: Needs,
  { personId, language }: { personId: string; language: Language },
): Promise<Colleague | null> {
  const colleague = await store.read((door) => loadColleague(door, { personId }))
  return colleague === null ? null : { ...colleague, language }
}
