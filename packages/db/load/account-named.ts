import type { AccountHint } from '@encours/core/refusal'
import { sql } from 'drizzle-orm'
import type { Door } from '../store.ts'

/**
 * The accounts whose id or number is exactly this text: hot, it precedes every check. Two only where one account's
 * number is another's id; then `id:A12` and `number:A12` say which is meant.
 */
export async function loadAccountsNamed(door: Door, text: string): Promise<AccountHint[]> {
  const [, kind, name = ''] = /^(?:(id|number):)?(.*)$/s.exec(text.trim()) ?? []
  const load = door.prepared<AccountHint>('accounts-named', ({ account }) => {
    const hint = sql`${account.id} as id, ${account.number} as number, ${account.name} as name, ${account.city} as city`
    return sql`select ${hint} from ${account} where ${account.id} = ${sql.placeholder('id')}
      union select ${hint} from ${account} where ${account.number} = ${sql.placeholder('number')}`
  })
  return load({ id: kind === 'number' ? '' : name, number: kind === 'id' ? '' : name })
}
