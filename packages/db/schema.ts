import type { Kit } from './kit.ts'
import { accountTables } from './tables/account-tables.ts'
import { bookTables } from './tables/book-tables.ts'
import { broadcastTables } from './tables/broadcast-tables.ts'
import { chatTables } from './tables/chat-tables.ts'
import { fileTables } from './tables/file-tables.ts'
import { importTables } from './tables/import-tables.ts'
import { journalTables } from './tables/journal-tables.ts'
import { ledgerTables } from './tables/ledger-tables.ts'
import { matterTables } from './tables/matter-tables.ts'
import { peopleTables } from './tables/people-tables.ts'
import { sessionTables } from './tables/session-tables.ts'
import { stageTables } from './tables/stage-tables.ts'
import { workTables } from './tables/work-tables.ts'

/**
 * The one schema, for both engines. Amounts are minor units, with VAT, in the account's currency; days and moments
 * are ISO text; ids are text.
 */
export const schemaOf = (kit: Kit) => ({
  ...bookTables(kit),
  ...accountTables(kit),
  ...ledgerTables(kit),
  ...matterTables(kit),
  ...fileTables(kit),
  ...broadcastTables(kit),
  ...peopleTables(kit),
  ...sessionTables(kit),
  ...journalTables(kit),
  ...importTables(kit),
  ...stageTables(kit),
  ...chatTables(kit),
  ...workTables(kit),
})

export type Schema = ReturnType<typeof schemaOf>
