import { type Actor, personIdOf, roleOf } from '../../access/actor.ts'
import type { ActionOf } from '../../action.ts'
import type { Decision } from '../../change.ts'
import type { AccountState, Moment } from '../../decide.ts'
import type { Account } from '../../ledger/account.ts'
import { creditPledges } from '../../promises/credit-pledges.ts'
import type { Refusal } from '../../refusal.ts'
import { ok, type Result, refuse } from '../../result.ts'
import { signerOf } from '../../signer.ts'
import type { Dispute } from '../dispute.ts'
import { isSettler } from '../settlers.ts'
import { changed, openDispute, textOf } from './the-dispute.ts'

/** Proposes how to end a dispute; the newest proposal stands. A credit note up to what is disputed, with VAT. */
export function decidePropose(
  state: AccountState,
  action: ActionOf<'dispute.propose'>,
  { actor, now }: Moment,
): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const refusal = creditUnfit(state, found.value, action)
  if (refusal) return refuse(refusal)
  const { accountId, what, creditMinor, note } = action
  const document: Dispute = {
    ...found.value,
    state: { kind: 'proposed', what, creditMinor, note, at: now, by: signerOf(actor) },
  }
  return ok({ changes: [changed(accountId, document)], journal: journalOf(action, found.value) })
}

/**
 * Ends a dispute. Who may: by a credit note, credit alone; by a replacement or a rejection, whoever is to settle it
 * (`isSettler`); withdrawn, whoever raised it, whoever has the account, and credit. A credit note takes an amount, up to
 * what is disputed; it becomes a fact with the next ledger, and no promise counts it as paid (`creditPledges`).
 */
export function decideResolve(
  state: AccountState,
  action: ActionOf<'dispute.resolve'>,
  { actor, now }: Moment,
): Result<Decision> {
  const found = openDispute(state, action.disputeId)
  if (!found.ok) return found
  const { accountId, what, creditMinor, note } = action
  if (!mayEnd(actor, found.value, { what, account: state.dossier.account })) {
    return refuse({ code: 'dispute-not-yours-to-end', what })
  }
  const refusal = creditUnfit(state, found.value, action)
  if (refusal) return refuse(refusal)
  const document: Dispute = {
    ...found.value,
    state: { kind: 'resolved', what, creditMinor, note, at: now, by: signerOf(actor) },
  }
  const credited = { dispute: found.value, creditMinor, at: now, by: signerOf(actor) }
  return ok({
    changes: [
      { kind: 'matter-ended', accountId, of: 'dispute', document },
      ...(what === 'credit' ? creditPledges(state.dossier, credited) : []),
    ],
    journal: journalOf(action, found.value),
  })
}

type Settling = ActionOf<'dispute.propose'> | ActionOf<'dispute.resolve'>

function mayEnd(
  actor: Actor,
  dispute: Dispute,
  { what, account }: { what: Settling['what']; account: Pick<Account, 'ownerId'> },
): boolean {
  if (roleOf(actor) === 'credit') return true
  const personId = personIdOf(actor)
  switch (what) {
    case 'credit':
      return false
    case 'withdrawn':
      return personId !== null && (dispute.openedBy.personId === personId || account.ownerId === personId)
    case 'replacement':
    case 'rejection':
      return isSettler(actor, dispute, account)
  }
}

function creditUnfit(
  { dossier }: AccountState,
  { amountMinor: disputedMinor }: Dispute,
  { what, creditMinor }: Settling,
): Refusal | null {
  if ((what === 'credit') !== creditMinor > 0) return { code: 'dispute-credit-unclear', what }
  const { currency } = dossier.account
  return creditMinor > disputedMinor
    ? { code: 'dispute-credit-beyond', creditMinor, disputedMinor, currency }
    : null
}

const journalOf = (
  { disputeId, what, creditMinor, note }: Settling,
  { invoiceNumber, amountMinor }: Dispute,
): Decision['journal'] => ({
  figures: { disputeId, invoiceNumber, what, amountMinor, creditMinor },
  text: textOf({ note }),
})
