import type { Language } from '@encours/core/words/language'
import type { DoctorReport } from '@encours/db/doctor'

/** More faults than anybody reads; `--json` has all. */
const mostShown = 20

/** What the doctor found, for the terminal. */
export function sayDoctor(report: DoctorReport, language: Language): string {
  const words = doctorWords[language]
  const { journal, seals, sums } = report
  const faults = [...journal.faults, ...seals.faults, ...sums.faults]
  return [
    report.healthy ? words.well : words.unwell(faults.length),
    `  ${words.journal(journal)}`,
    `  ${words.seals(seals)}`,
    `  ${words.sums(sums)}`,
    ...faults.slice(0, mostShown).map((fault) => `  ✗ ${JSON.stringify(fault)}`),
    ...(report.healthy ? [] : [words.todo]),
  ].join('\n')
}

const doctorWords = {
  en: {
    well: 'All is well.',
    unwell: (count: number) => `Not well: ${count} ${count === 1 ? 'fault' : 'faults'}. Nothing was changed.`,
    journal: (of: DoctorReport['journal']) => `journal: ${of.lines} lines in ${of.chains} chains`,
    seals: (of: DoctorReport['seals']) => `seals: ${of.seals}, the last ${of.lastMac ?? 'none yet'}`,
    sums: (of: DoctorReport['sums']) => `sums: ${of.accounts} accounts against their rows`,
    todo: '→ Stop the server, keep a copy of the database as it is, and restore the last sound backup.',
  },
  fr: {
    well: 'Tout va bien.',
    unwell: (count: number) =>
      `Pas en ordre : ${count} ${count > 1 ? 'défauts' : 'défaut'}. Rien n'a été modifié.`,
    journal: (of: DoctorReport['journal']) => `journal : ${of.lines} lignes en ${of.chains} chaînes`,
    seals: (of: DoctorReport['seals']) => `scellés : ${of.seals}, le dernier ${of.lastMac ?? 'pas encore'}`,
    sums: (of: DoctorReport['sums']) => `totaux : ${of.accounts} comptes contre leurs lignes`,
    todo: '→ Arrêtez le serveur, gardez une copie de la base telle quelle, restaurez la dernière sauvegarde saine.',
  },
}
