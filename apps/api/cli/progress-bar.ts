import type { Language } from '@encours/core/words/language'
import type { ImportProgressLine } from './import-lines.ts'

const width = 24
const phaseWords = {
  en: { reading: 'reading', checking: 'checking', committing: 'committing' },
  fr: { reading: 'lecture', checking: 'contrôle', committing: 'écriture' },
}

/** `committing [##########··············] 42 %`. */
export function progressBar(progress: ImportProgressLine, language: Language): string {
  const [done, whole] =
    progress.phase === 'reading'
      ? [progress.bytes, progress.ofBytes]
      : [progress.accounts, progress.ofAccounts]
  const share = whole > 0 ? Math.min(1, done / whole) : 0
  const full = Math.round(share * width)
  const bar = '#'.repeat(full) + '·'.repeat(width - full)
  return `${phaseWords[language][progress.phase].padEnd(10)} [${bar}] ${Math.round(share * 100)} %`
}
