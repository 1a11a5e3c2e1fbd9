import type { Findings } from './check/findings.ts'
import type { FaultList } from './fault.ts'
import type { CommitPlan } from './import-row.ts'
import type { LayoutTold } from './recognise/layouts/layout-told.ts'
import type { Recognised } from './recognise/recognise.ts'
import type { ImportReport, LineCounts } from './report.ts'

/** What was found, as it is kept and told. */
export function makeReport(of: {
  importId: string
  fileName: string
  recognised: Recognised
  plan: CommitPlan
  findings: Findings
  faults: FaultList
  lines: LineCounts
  layout: LayoutTold | null
}): ImportReport {
  const { importId, fileName, recognised, plan, findings, faults, lines, layout } = of
  return {
    importId,
    fileName,
    state: 'would-commit',
    recognised,
    ledgerDay: plan.ledgerDay,
    lines,
    figures: [...findings.figures.values()].sort((a, b) => b.openMinor - a.openMinor),
    bills: [...findings.bills.values()],
    ...(plan.says.factored && { factored: [...findings.factored.values()] }),
    layout,
    worst: findings.worst,
    accounts: findings.accounts,
    invoices: findings.invoices,
    orders: findings.orders,
    orderFigures: [...findings.orderFigures.values()].sort((a, b) => b.undeliveredMinor - a.undeliveredMinor),
    vatBasis: plan.orders?.vat ?? null,
    unknownRepCodes: [...findings.unknownRepCodes]
      .map(([repCode, accountCount]) => ({ repCode, accountCount }))
      .sort((a, b) => b.accountCount - a.accountCount),
    zeros: findings.zeros,
    faultCount: faults.count,
    faults: faults.kept.toSorted((a, b) => a.line - b.line),
    refusal: null,
    demoRemoved: false,
  }
}
