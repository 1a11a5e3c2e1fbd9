import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { BookState } from '../decide.ts'
import { policyPreset } from '../policy/presets.ts'
import { ok, type Result, refuse } from '../result.ts'

/**
 * How a company's own book begins: its currency, country, time zone, languages (the first is taken where nobody says)
 * and one of the three policies. It may be done again until the first ledger comes; the demo company goes with it.
 * Refuses a book into which a ledger of the company's own was imported: its amounts are in a currency already.
 */
export function decideSetUp(state: BookState, action: ActionOf<'book.set-up'>): Result<Decision> {
  if (state.hasLedger) return refuse({ code: 'set-up-closed' })
  const { currency, country, timeZone, preset } = action
  const languages = [...new Set(action.languages)]
  return ok({
    changes: [{ kind: 'book-set-up', currency, country, timeZone, languages, policy: policyPreset(preset) }],
    journal: {
      figures: { currency, country, timeZone, languages: languages.join(' '), preset },
      text: null,
    },
  })
}
