import type { IsoDay } from '@encours/core/day'
import type { Currency } from '@encours/core/money'
import type { Refusal } from '@encours/core/refusal'
import { type Language, languages, typeset } from '@encours/core/words/language'
import { sayRefusal } from '@encours/core/words/say-refusal'
import { plainName } from '../plain-name.ts'
import type { ImportReport } from '../report.ts'
import { sayReport } from '../words/say-report.ts'

export type RefusedFile = {
  fileName: string
  /** Where it lies now. */
  path: string
  refusal: Refusal
  report: ImportReport | null
}

/** What lies beside a refused file, in both languages: nobody knows who will open it. */
export function sayRefusedFile(file: RefusedFile, about: { currency: Currency; today: IsoDay }): string {
  const said = languages.map((language) => sayIn(language, file, about))
  return `${said.join(`\n\n${'-'.repeat(60)}\n\n`)}\n`
}

function sayIn(
  language: Language,
  { fileName, path, refusal, report }: RefusedFile,
  about: { currency: Currency; today: IsoDay },
): string {
  const { happened, unchanged, todo } = sayRefusal(refusal, language, about)
  const { title, again, byHand } = words[language]
  const lines = [
    `${typeset(language, title)} ${plainName(fileName)}`,
    '',
    `${happened} ${unchanged}`,
    `→ ${todo}`,
    '',
    again,
    typeset(language, byHand),
    `  npm run encours -- import ${quoted(path)}`,
    ...(report === null ? [] : ['', sayReport(report, language)]),
  ]
  return lines.join('\n')
}

const words: Record<Language, { title: string; again: string; byHand: string }> = {
  en: {
    title: 'Not imported:',
    again: 'A corrected file can be put into the watched folder again, under any name.',
    byHand: 'To import this one by hand, with the options that it needs:',
  },
  fr: {
    title: 'Non importé :',
    again:
      'Un fichier corrigé peut être déposé de nouveau dans le dossier surveillé, sous n’importe quel nom.',
    byHand: 'Pour importer celui-ci à la main, avec les options nécessaires :',
  },
}

/** A path as a shell takes it. */
const quoted = (path: string): string => `'${path.replaceAll("'", "'\\''")}'`
