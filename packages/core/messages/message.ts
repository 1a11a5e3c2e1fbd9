import * as v from 'valibot'
import { daySchema, type IsoDay } from '../day.ts'

/** What people are told without having asked. It holds ids, codes and names of files: words are made last, figures never. */
export type Message =
  /** A file that came by itself was not imported, or the folder that it comes to cannot be used. */
  | {
      kind: 'import-failed'
      /** The watched folder, or a program over HTTP. */
      from: 'folder' | 'program'
      /** Empty where the folder itself cannot be used. */
      fileName: string
      /** Under which it is known; null where it was not even recognised. */
      importId: string | null
      /** The refusal's; `failed` where the house itself could not, `folder-…` where the folder cannot be used. */
      code: string
      /** How old the facts are that the book goes on with; null before its first ledger. */
      ledgerDay: IsoDay | null
    }
  /** A ledger that comes by itself had not come by nine on this business day. */
  | { kind: 'import-missing'; dueDay: IsoDay; ledgerDay: IsoDay | null }

export type MessageKind = Message['kind']

const ledgerDay = v.nullable(daySchema)

/** A message as the store keeps it. */
export const messageSchema = v.variant('kind', [
  v.object({
    kind: v.literal('import-failed'),
    from: v.picklist(['folder', 'program']),
    fileName: v.string(),
    importId: v.nullable(v.string()),
    code: v.string(),
    ledgerDay,
  }),
  v.object({ kind: v.literal('import-missing'), dueDay: daySchema, ledgerDay }),
])
