import { type Actor, actorKey, roleOf } from './actor.ts'
import { maySee, type SeenAccount } from './sees.ts'
import { maySeeInsurance } from './view-for.ts'

/** Of a journal line, what decides who reads it. */
export type ReadableLine = {
  /** Whose chain it stands in: account, broadcast, person or book. */
  subjectKind: string
  type: string
  /** The key of who did it: `person:p1`. */
  actor: string
  figures: Readonly<Record<string, number | string | null>>
}

/**
 * Whether somebody may read a line of the journal. An account's lines go with the account (null where the line is of
 * none), but those of its insurance and the insurer's clock, which are for credit and finance, and signals, which are
 * for them and for who said it. People's matters (persons, tokens, links, sessions) are the administrators'; the book's
 * other lines and broadcasts are for credit and finance, settings for administrators too.
 *
 * @example
 * mayReadLine({ kind: 'token', tokenId: 't1', role: 'director' }, { subjectKind: 'account', type: 'insurance.set', actor: 'person:p1', figures: {} }, { ownerId: null, region: null }) // false
 */
export function mayReadLine(actor: Actor, line: ReadableLine, account: SeenAccount | null): boolean {
  if (actor.kind === 'system') return true
  if (ofPeople.test(line.type)) return roleOf(actor) === 'admin'
  if (line.subjectKind === 'account') {
    return account !== null && maySee(actor, account) && mayReadOfAccount(actor, line)
  }
  return maySeeInsurance(actor) || (roleOf(actor) === 'admin' && settings.includes(line.type))
}

function mayReadOfAccount(actor: Actor, line: ReadableLine): boolean {
  if (maySeeInsurance(actor)) return true
  if (line.type === 'account.signal') return line.actor === actorKey(actor)
  return !isOfInsurance(line)
}

function isOfInsurance({ type, figures }: ReadableLine): boolean {
  if (type === 'insurance.set') return true
  const { event, rule, rules } = figures
  if (type.startsWith('alert.')) return `${rule ?? rules ?? ''}`.split(' ').includes('insurer-clock')
  return type === 'account.event' && (event === 'cover-cut' || event === 'cover-restored')
}

const ofPeople = /^(person|token|link|session)\./
const settings: readonly string[] = ['routes.set', 'book.set-up', 'message.replay']
