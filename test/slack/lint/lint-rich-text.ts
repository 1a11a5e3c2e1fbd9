import { checkKeys, checkLength, type Faults, isThing, listOf, type Thing } from './shape.ts'

type Place = { place: string; faults: Faults }

/** Slack names no limit for one text; what a section takes is safe. */
const mostLetters = 3_000
const mostItems = 500
const styles = ['bold', 'italic', 'strike', 'code', 'underline']

/** Text whose look is said in data: nothing in it is read as markup, an address or a call. */
export function checkRichText(block: Thing, at: Place): void {
  checkKeys(block, { must: ['elements'], may: ['block_id'] }, at)
  for (const [index, part] of listOf(block, 'elements', { most: mostItems }, at).entries()) {
    checkPart(part, { ...at, place: `${at.place}/elements/${index}` })
  }
}

function checkPart(part: Thing, at: Place): void {
  switch (part['type']) {
    case 'rich_text_list':
      return checkList(part, at)
    case 'rich_text_section':
    case 'rich_text_quote':
      checkKeys(part, { must: ['elements'] }, at)
      return checkRuns(part, at)
    case 'rich_text_preformatted':
      checkKeys(part, { must: ['elements'], may: ['border'] }, at)
      return checkRuns(part, at)
    default:
      at.faults(at.place, `unsupported type: ${String(part['type'])}`)
  }
}

function checkList(list: Thing, at: Place): void {
  checkKeys(list, { must: ['style', 'elements'], may: ['indent', 'offset', 'border'] }, at)
  if (list['style'] !== 'ordered' && list['style'] !== 'bullet') {
    at.faults(`${at.place}/style`, 'must be ordered or bullet')
  }
  for (const [index, item] of listOf(list, 'elements', { most: mostItems }, at).entries()) {
    const here = { ...at, place: `${at.place}/elements/${index}` }
    if (item['type'] === 'rich_text_section') checkPart(item, here)
    else here.faults(here.place, 'must be a rich_text_section')
  }
}

function checkRuns(part: Thing, at: Place): void {
  for (const [index, run] of listOf(part, 'elements', { most: mostItems }, at).entries()) {
    const here = { ...at, place: `${at.place}/elements/${index}` }
    if (run['type'] === 'broadcast') here.faults(here.place, 'calls everyone, which the bot never does')
    else if (run['type'] !== 'text') here.faults(here.place, `unsupported type: ${String(run['type'])}`)
    else checkRun(run, here)
  }
}

function checkRun(run: Thing, at: Place): void {
  checkKeys(run, { must: ['text'], may: ['style'] }, at)
  checkLength(run, 'text', { most: mostLetters }, at)
  const { style } = run
  if (style === undefined) return
  if (!isThing(style)) return at.faults(`${at.place}/style`, 'must be an object')
  for (const [name, on] of Object.entries(style)) {
    if (!styles.includes(name) || typeof on !== 'boolean') at.faults(`${at.place}/style`, `unknown: ${name}`)
  }
}
