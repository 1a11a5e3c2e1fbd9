import type { Book } from '@encours/core/book'
import type { ImportRefusal } from '@encours/core/import-refusal'
import type { Findings } from './check/findings.ts'
import type { FaultList } from './fault.ts'
import type { ImportOptions } from './options.ts'
import type { ImportReport } from './report.ts'

type Found = { options: ImportOptions; book: Book; findings: Findings; faults: FaultList }

const bpsPerWhole = 10_000

/** Why a checked file is not committed; null where nothing stands against it. */
export function decide(
  report: ImportReport,
  { options, book, findings, faults }: Found,
): ImportRefusal | null {
  const { importId, ledgerDay } = report
  const cannotBeRead = faults.kept.some(
    (fault) => fault.code === 'quote-open' || fault.code === 'line-endless',
  )
  if (faults.count > 0 && (cannotBeRead || !options.skipFaulty)) {
    return { code: 'file-faulty', importId, faultCount: faults.count }
  }
  if (ledgerDay !== null && book.ledgerDay !== null && ledgerDay < book.ledgerDay) {
    return { code: 'file-older-than-book', ledgerDay: book.ledgerDay, fileDay: ledgerDay }
  }
  if (findings.zeros.pairCount > 0 && options.zeros === null) {
    return { code: 'file-zeros-unclear', importId, ...findings.zeros }
  }
  return options.confirmSettled ? null : wouldSettle(report, book, findings)
}

/** A file cut off on its way looks like a ledger of which much was paid. */
function wouldSettle(report: ImportReport, book: Book, findings: Findings): ImportRefusal | null {
  const {
    importId,
    recognised: { kind },
  } = report
  const settledMinor = findings.missingMinor
  const openMinor = findings.bookOpenMinor
  if (settledMinor === 0 || openMinor === 0) return null
  const shareBps = Math.round((settledMinor / openMinor) * bpsPerWhole)
  const mostBps = book.policy.importSettledShareBps
  if (shareBps <= mostBps) return null
  if (kind === 'orders' || kind === 'deliveries') {
    return {
      code: 'file-would-close',
      what: kind,
      importId,
      closedMinor: settledMinor,
      openMinor,
      shareBps,
      mostBps,
    }
  }
  return { code: 'file-would-settle', importId, settledMinor, openMinor, shareBps, mostBps }
}
