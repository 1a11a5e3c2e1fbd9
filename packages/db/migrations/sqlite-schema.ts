import { sqliteKit } from '../kit.ts'
import { schemaOf } from '../schema.ts'

/** The tables by name, as drizzle-kit looks for them. */
export const {
  book, counter, rate, creditGroup, account, dueSum, deliverySum, invoice, salesOrder, bill, reservation, person, repCode,
  token, action, journal, journalText, journalSeal, journalSealHead, creditCheck, import: imports, stageInvoice, stageBill, stageAccount,
  stageOrder, knownLayout, inbox, job, task, signInLink, session, matter, disputeComment, file, fileSender, follow, broadcast, broadcastReader, policyVersion,
} = schemaOf(sqliteKit)
