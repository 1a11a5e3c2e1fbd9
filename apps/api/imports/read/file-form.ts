/** What a file is by its first bytes: text as far as they tell, a zip, an old office document, or a known other. */
export type FileForm = 'text' | 'zip' | 'compound' | 'pdf' | 'binary'

const forms: readonly [magic: string, form: FileForm][] = [
  ['PK\u0003\u0004', 'zip'],
  ['PK\u0005\u0006', 'zip'],
  ['\u00d0\u00cf\u0011\u00e0', 'compound'],
  ['%PDF', 'pdf'],
  ['\u0089PNG', 'binary'],
  ['GIF8', 'binary'],
  ['\u00ff\u00d8\u00ff', 'binary'],
  ['\u001f\u008b', 'binary'],
]

/** The form of a file by its first bytes. */
export function fileForm(head: Buffer): FileForm {
  const found = forms.find(([magic]) => head.subarray(0, magic.length).equals(Buffer.from(magic, 'latin1')))
  return found?.[1] ?? 'text'
}

/** Web pages and XML are text too, and some programs name them as workbooks. */
export const isMarkup = (text: string): boolean =>
  /^[\ufeff\s]*(?:<(?:!doctype|!--|html|head|meta|table|body|\?xml|\w+:?workbook)\b|mime-version:)/i.test(
    text,
  )

/** What an office document of before 2007 holds, by the names of its streams. */
export type CompoundContent = 'password' | 'old-workbook' | 'binary'

const streamNames: readonly [name: string, content: CompoundContent][] = [
  ['EncryptedPackage', 'password'],
  ['Workbook', 'old-workbook'],
  ['Book', 'old-workbook'],
]
const carriedBytes = 64

/** Looks for the names of streams in the bytes as they come; a locked workbook lies in such a document too. */
export function createCompoundLook() {
  let tail: Buffer = Buffer.alloc(0)
  const found = new Set<CompoundContent>()
  return {
    take: (chunk: Buffer): void => {
      const bytes = Buffer.concat([tail, chunk])
      for (const [name, content] of streamNames) {
        // A name ends with a NUL, and begins an entry of its own
        if (bytes.includes(Buffer.from(`${name}\0`, 'utf16le'))) found.add(content)
      }
      tail = Buffer.from(bytes.subarray(-carriedBytes))
    },
    content: (): CompoundContent =>
      found.has('password') ? 'password' : found.has('old-workbook') ? 'old-workbook' : 'binary',
  }
}
