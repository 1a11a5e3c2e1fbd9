import { checkElement } from './lint-elements.ts'
import { checkRichText } from './lint-rich-text.ts'
import { checkText } from './lint-text.ts'
import { checkKeys, checkLength, type Faults, isThing, listOf, type Thing } from './shape.ts'

type Place = { place: string; faults: Faults }
export type Surface = 'message' | 'modal'

/** What the bot may say in; another block is refused until its limits are written here. */
const checks: Readonly<Record<string, (block: Thing, at: Place, surface: Surface) => void>> = {
  actions: (block, at) => {
    checkKeys(block, { must: ['elements'], may: ['block_id'] }, at)
    const elements = listOf(block, 'elements', { most: 25 }, at)
    checkElements(elements, ['button', 'overflow', 'static_select'], at)
    checkUnique(elements, 'action_id', at)
  },
  context: (block, at) => {
    checkKeys(block, { must: ['elements'], may: ['block_id'] }, at)
    for (const [index, element] of listOf(block, 'elements', { most: 10 }, at).entries()) {
      const here = { ...at, place: `${at.place}/elements/${index}` }
      if (element['type'] === 'image') checkElement(element, ['image'], here)
      else checkText({ text: element }, 'text', { most: 2_000, kinds: ['plain_text', 'mrkdwn'] }, here)
    }
  },
  divider: (block, at) => void checkKeys(block, { must: [], may: ['block_id'] }, at),
  header: (block, at) => {
    checkKeys(block, { must: ['text'], may: ['block_id'] }, at)
    checkText(block, 'text', { most: 150, kinds: ['plain_text'] }, at)
  },
  input: (block, at, surface) => {
    checkKeys(
      block,
      { must: ['label', 'element'], may: ['block_id', 'hint', 'optional', 'dispatch_action'] },
      at,
    )
    checkText(block, 'label', { most: 2_000, kinds: ['plain_text'] }, at)
    checkText(block, 'hint', { most: 2_000, kinds: ['plain_text'] }, at)
    const { element } = block
    const here = { ...at, place: `${at.place}/element` }
    if (isThing(element))
      checkElement(element, ['plain_text_input', 'static_select', 'conversations_select'], here)
    if (surface === 'message') at.faults(at.place, 'a message takes no input')
  },
  rich_text: (block, at) => checkRichText(block, at),
  section: (block, at) => {
    checkKeys(block, { must: [], may: ['text', 'fields', 'accessory', 'block_id', 'expand'] }, at)
    const { text, fields, accessory } = block
    if (text === undefined && fields === undefined) at.faults(at.place, 'needs text or fields')
    checkText(block, 'text', { most: 3_000, kinds: ['plain_text', 'mrkdwn'] }, at)
    if (fields !== undefined) {
      for (const [index, field] of listOf(block, 'fields', { most: 10 }, at).entries()) {
        const here = { ...at, place: `${at.place}/fields/${index}` }
        checkText({ text: field }, 'text', { most: 2_000, kinds: ['plain_text', 'mrkdwn'] }, here)
      }
    }
    const here = { ...at, place: `${at.place}/accessory` }
    if (isThing(accessory)) checkElement(accessory, ['button', 'image', 'overflow', 'static_select'], here)
  },
}

/** The blocks of one message or dialog. */
export function checkBlocks(payload: Thing, surface: Surface, at: Place): void {
  const most = surface === 'message' ? 50 : 100
  const blocks = listOf(payload, 'blocks', { least: 0, most }, at)
  for (const [index, block] of blocks.entries()) {
    const here = { ...at, place: `${at.place}/blocks/${index}` }
    const kind = block['type']
    const check = typeof kind === 'string' ? checks[kind] : undefined
    checkLength(block, 'block_id', { most: 255 }, here)
    if (check) check(block, here, surface)
    else here.faults(here.place, `unsupported type: ${String(kind)}`)
  }
  checkUnique(blocks, 'block_id', { ...at, place: `${at.place}/blocks` })
}

function checkElements(elements: readonly Thing[], kinds: readonly string[], at: Place): void {
  for (const [index, element] of elements.entries()) {
    checkElement(element, kinds, { ...at, place: `${at.place}/elements/${index}` })
  }
}

function checkUnique(things: readonly Thing[], key: string, { place, faults }: Place): void {
  const names = things.map((thing) => thing[key]).filter((name) => typeof name === 'string')
  for (const name of new Set(names.filter((name, index) => names.indexOf(name) !== index))) {
    faults(place, `${key} "${name}" is there twice`)
  }
}
