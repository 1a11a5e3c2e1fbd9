import { seesReaders } from '../broadcasts/sees-broadcasts.ts'
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

/** The areas of types that are about people: for administrators alone. */
export const areasOfPeople = ['person', 'token', 'link', 'session'] as const

/** What of the book's own an administrator reads beside credit and finance. */
export const settingTypes = ['routes.set', 'book.set-up', 'message.replay'] as const

/**
 * Whether somebody may read a line of the journal. An account's lines go with the account (null where the line is of
 * none), but those of its insurance and the insurer's clock, alone or among others, which are for credit and finance, and
 * signals, which are for them and for who said it. People's matters (persons, tokens, links, sessions) are the
 * administrators'; a broadcast's, which tell who has read it, are credit's; the book's other lines are for credit and
 * finance, settings for administrators too.
 *
 * @example
 * mayReadLine({ kind: 'token', tokenId: 't1', role: 'director' }, { subjectKind: 'account', type: 'insurance.set', actor: 'person:p1', figures: {} }, { ownerId: null, region: null }) // false
 */
export function mayReadLine(actor: Actor, line: ReadableLine, account: SeenAccount | null): boolean {
  if (actor.kind === 'system') return true
  if (isOfPeople(line)) return roleOf(actor) === 'admin'
  if (line.subjectKind === 'account') {
    return account !== null && maySee(actor, account) && mayReadOfAccount(actor, line)
  }
  if (roleOf(actor) === 'admin') return isSetting(line)
  return line.subjectKind === 'broadcast' ? seesReaders(actor) : maySeeInsurance(actor)
}

const isOfPeople = ({ type }: ReadableLine): boolean =>
  areasOfPeople.some((area) => type.startsWith(`${area}.`))

const isSetting = ({ type }: ReadableLine): boolean => settingTypes.some((one) => one === type)

function mayReadOfAccount(actor: Actor, line: ReadableLine): boolean {
  if (maySeeInsurance(actor)) return true
  if (line.type === 'account.signal') return line.actor === actorKey(actor)
  return !isOfInsurance(line) && !isOfSignal(line)
}

/** What people do about alerts names its rules in `rules`, what follows by itself in `rule`. */
function isOfInsurance({ type, figures }: ReadableLine): boolean {
  if (type === 'insurance.set') return true
  const { event, rule, rules } = figures
  if (type === 'account.event') return event === 'cover-cut' || event === 'cover-restored'
  return type.startsWith('alert.') && `${rule ?? ''} ${rules ?? ''}`.split(' ').includes('insurer-clock')
}

const isOfSignal = ({ type, figures }: ReadableLine): boolean =>
  type === 'remark.age' && figures['kind'] === 'signal'
