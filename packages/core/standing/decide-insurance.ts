import type { ActionOf } from '../action.ts'
import type { Decision } from '../change.ts'
import type { AccountState, Moment } from '../decide.ts'
import type { Refusal } from '../refusal.ts'
import { ok, type Result, refuse } from '../result.ts'
import { coverStateOf } from './cover-state.ts'
import type { Insurance } from './insurance.ts'

/**
 * How an account is insured, from its contract; null where it is not any more. The state of cover follows. Gaps that
 * are not given stay as they are known. Refuses days that cross, what is so already, and blind cover where a named limit
 * was cancelled: a cancelled named limit does not fall back to blind cover.
 */
export function decideInsuranceSet(
  { dossier }: AccountState,
  action: ActionOf<'insurance.set'>,
  { today }: Moment,
): Result<Decision> {
  const { account, insurance: known } = dossier
  const insurance = action.insurance && withGaps(action.insurance, known)
  const cover = coverStateOf(insurance, today)
  const isSame = account.cover === cover && isSameInsurance(known, insurance)
  const refusal: Refusal | null = isSame ? { code: 'insurance-unchanged' } : refusalBy(insurance, known)
  if (refusal) return refuse(refusal)
  return ok({
    changes: [{ kind: 'insurance-set', accountId: action.accountId, insurance, cover }],
    journal: {
      figures: { ...figuresOf(insurance), cover, beforeCover: account.cover },
      text: textOf(insurance, action.note),
    },
  })
}

function withGaps(given: Insurance, known: Insurance | null): Insurance {
  const gaps = given.gaps ?? known?.gaps
  return gaps === undefined ? given : { ...given, gaps }
}

function refusalBy(given: Insurance | null, known: Insurance | null): Refusal | null {
  if (given === null) return null
  const { from, until } = given
  if (until !== null && until < from) return { code: 'insurance-days-crossed', from, until }
  const crossed = given.gaps?.find((gap) => gap.to < gap.from)
  if (crossed) return { code: 'insurance-days-crossed', from: crossed.from, until: crossed.to }
  const cancelledFrom = known?.kind === 'named' && !known.nonCancellable ? known.cancelledFrom : null
  return given.kind === 'blind' && cancelledFrom !== null ? { code: 'blind-after-cut', cancelledFrom } : null
}

function isSameInsurance(one: Insurance | null, other: Insurance | null): boolean {
  if (one === null || other === null) return one === other
  return plainFields.every((name) => one[name] === other[name]) && gapsText(one) === gapsText(other)
}

const plainFields = [
  'insurer',
  'kind',
  'limitMinor',
  'coveredShareBps',
  'from',
  'until',
  'cancelledFrom',
  'nonCancellable',
  'maxTermsDays',
  'maxExtensionDays',
  'notifyWithinDays',
  'reference',
] as const satisfies (keyof Insurance)[]

/** PostgreSQL sorts the keys of what it stores as JSON. */
const gapsText = ({ gaps = [] }: Insurance): string => gaps.map(({ from, to }) => `${from} ${to}`).join(', ')

/** Who insures and under which reference are words: they can be erased. */
function textOf(insurance: Insurance | null, note: string | null): Record<string, string> | null {
  const text = {
    ...(insurance !== null && { insurer: insurance.insurer }),
    ...(insurance !== null && insurance.reference !== null && { reference: insurance.reference }),
    ...(note !== null && { note }),
  }
  return Object.keys(text).length === 0 ? null : text
}

function figuresOf(insurance: Insurance | null): Record<string, number | string | null> {
  if (insurance === null) return { insurance: 'none' }
  const { kind, limitMinor, coveredShareBps, from, until, cancelledFrom, maxTermsDays } = insurance
  const { maxExtensionDays, notifyWithinDays, nonCancellable } = insurance
  return {
    insurance: kind,
    limitMinor,
    coveredShareBps,
    from,
    until,
    cancelledFrom,
    nonCancellable: nonCancellable ? 1 : 0,
    maxTermsDays,
    maxExtensionDays,
    notifyWithinDays,
  }
}
