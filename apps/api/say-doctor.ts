import type { Language } from '@encours/core/words/language'
import type { DoctorReport } from '@encours/db/doctor'

/** More faults than anybody reads; `--json` has all. */
const mostShown = 20

/** What the doctor found, for the terminal. */
export function sayDoctor(report: DoctorReport, language: Language): string {
  const words = doctorWords[language]
  const { journal, seals, sums, alerts } = report
  const lost = [...journal.faults, ...seals.faults, ...sums.faults]
  const faults = [...lost, ...(alerts?.faults ?? [])]
  return [
    report.healthy ? words.well : words.unwell(faults.length),
    `  ${words.journal(journal)}`,
    `  ${words.seals(seals)}`,
    `  ${words.sums(sums)}`,
    ...(alerts === null ? [] : [`  ${words.alerts(alerts)}`]),
    ...faults.slice(0, mostShown).map((fault) => `  ✗ ${JSON.stringify(fault)}`),
    ...(report.healthy ? [] : [lost.length > 0 ? words.todo : words.sweep]),
  ].join('\n')
}

type Alerts = NonNullable<DoctorReport['alerts']>

const doctorWords = {
  en: {
    well: 'All is well.',
    unwell: (count: number) => `Not well: ${count} ${count === 1 ? 'fault' : 'faults'}. Nothing was changed.`,
    journal: (of: DoctorReport['journal']) => `journal: ${of.lines} lines in ${of.chains} chains`,
    seals: (of: DoctorReport['seals']) => `seals: ${of.seals}, the last ${of.lastMac ?? 'none yet'}`,
    sums: (of: DoctorReport['sums']) => `sums: ${of.accounts} accounts against their rows`,
    alerts: (of: Alerts) =>
      `alerts: ${of.accounts} accounts against the rules, ${of.waiting} still to be looked at`,
    sweep: '→ The next sweep puts alerts right; keep this list, and tell us what happened before.',
    todo: '→ Stop the server, keep a copy of the database as it is, and restore the last sound backup.',
  },
  fr: {
    well: 'Tout va bien.',
    unwell: (count: number) =>
      `Pas en ordre : ${count} ${count > 1 ? 'défauts' : 'défaut'}. Rien n'a été modifié.`,
    journal: (of: DoctorReport['journal']) => `journal : ${of.lines} lignes en ${of.chains} chaînes`,
    seals: (of: DoctorReport['seals']) => `scellés : ${of.seals}, le dernier ${of.lastMac ?? 'pas encore'}`,
    sums: (of: DoctorReport['sums']) => `totaux : ${of.accounts} comptes contre leurs lignes`,
    alerts: (of: Alerts) =>
      `alertes : ${of.accounts} comptes contre les règles, ${of.waiting} encore à examiner`,
    sweep:
      '→ Le prochain balayage corrigera les alertes ; gardez cette liste et dites-nous ce qui a précédé.',
    todo: '→ Arrêtez le serveur, gardez une copie de la base telle quelle, restaurez la dernière sauvegarde saine.',
  },
}
