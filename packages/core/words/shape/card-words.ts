import type { Speaker } from '../speaker.ts'

/** The fixed words of a credit check's card. */
export type CardWords = {
  /** `25,000 excl. VAT (30,000 incl.)`; the second amount is null where there is no VAT. */
  amountHT: (withoutVat: string, withVat: string | null) => string
  amountTTC: (withVat: string, withoutVat: string | null) => string
  deposit: (amount: string) => string
  /** Who can decide: names, or levels where no name is known. */
  decides: (who: { text: string; many: boolean }, hours: number) => string
  waysTitle: string
  whyTitle: string
  /** In front of what is told with an approval. */
  noteTitle: string
  /** In front of their figures. */
  limit: string
  noLimit: string
  exposure: string
  headroom: string
  headroomAfter: string
  /** Days beyond the due day, negative early. */
  pays: (delayDays: number, say: Speaker) => string
  trends: { better: string; steady: null; worse: string }
  likelyPaid: (span: string) => string
  ledger: (on: string | null) => string
  private: string
}
