import { demoPersonPrefix } from '@encours/db/demo/parts/people'
import { loadColleagues } from '@encours/db/load/colleague'
import { hasAccounts } from '@encours/db/load/has-accounts'
import type { BotDeps } from '../../bot-deps.ts'
import type { BotVisit } from '../../bot-route.ts'
import { examplesFor } from '../examples.ts'
import { type Speaker, speakerAt } from '../speaker.ts'
import { type DeskFacts, deskPage } from './desk-page.ts'
import { pageResponse } from './page-frame.ts'
import { signInPage } from './sign-in-page.ts'
import { loadTold } from './told.ts'

/** The page, for whoever may speak here; for others how to sign in. */
export async function showDesk(deps: BotDeps, visit: BotVisit): Promise<Response> {
  const speaker = await speakerAt(deps, visit)
  if (speaker.ok) return pageResponse(deskPage(await loadFacts(deps, speaker.value)))
  const page = signInPage(speaker.refusal, visit.language)
  return pageResponse(page, speaker.refusal.code === 'signed-out' ? 401 : 403)
}

/** On the demo company one may be anyone, and there is something to try. */
async function loadFacts(deps: BotDeps, speaker: Speaker): Promise<DeskFacts> {
  const { maySwitch: isDemo } = speaker
  const [filled, people, examples, told] = await Promise.all([
    deps.store.read(hasAccounts),
    isDemo ? deps.store.read(loadColleagues) : [],
    isDemo ? examplesFor(deps, speaker) : [],
    loadTold(deps, speaker),
  ])
  return {
    speaker,
    isDemo,
    pinnedDay: deps.pinnedDay,
    hasAccounts: filled,
    people: people.filter(({ actor }) => actor.personId.startsWith(demoPersonPrefix)),
    examples,
    told,
  }
}
