import { checkText } from './lint-text.ts'
import { checkKeys, checkLength, type Faults, isThing, listOf, type Thing } from './shape.ts'

type Place = { place: string; faults: Faults }

const buttonKeys = ['action_id', 'value', 'style', 'url', 'confirm', 'accessibility_label']
const inputKeys = [
  'action_id',
  'initial_value',
  'multiline',
  'min_length',
  'max_length',
  'placeholder',
  'focus_on_load',
  'dispatch_action_config',
]

/** What the bot may draw with; another element is refused until its limits are written here. */
const checks: Readonly<Record<string, (element: Thing, at: Place) => void>> = {
  button: (button, at) => {
    checkKeys(button, { must: ['text'], may: buttonKeys }, at)
    checkText(button, 'text', { most: 75, kinds: ['plain_text'] }, at)
    checkLength(button, 'value', { least: 0, most: 2_000 }, at)
    checkLength(button, 'url', { most: 3_000 }, at)
    checkLength(button, 'accessibility_label', { most: 75 }, at)
    const { style, confirm } = button
    if (style !== undefined && style !== 'primary' && style !== 'danger') {
      at.faults(`${at.place}/style`, 'must be primary or danger')
    }
    if (isThing(confirm)) checkConfirm(confirm, { ...at, place: `${at.place}/confirm` })
  },
  conversations_select: (menu, at) => {
    const may = ['action_id', 'placeholder', 'initial_conversation', 'default_to_current_conversation']
    checkKeys(menu, { must: [], may: [...may, 'filter', 'response_url_enabled', 'focus_on_load'] }, at)
    checkText(menu, 'placeholder', { most: 150, kinds: ['plain_text'] }, at)
  },
  image: (image, at) => {
    checkKeys(image, { must: ['image_url', 'alt_text'] }, at)
    checkLength(image, 'image_url', { most: 3_000 }, at)
    checkLength(image, 'alt_text', { most: 2_000 }, at)
  },
  overflow: (menu, at) => {
    checkKeys(menu, { must: ['options'], may: ['action_id', 'confirm'] }, at)
    checkOptions(menu, 5, at)
  },
  plain_text_input: (input, at) => {
    checkKeys(input, { must: [], may: inputKeys }, at)
    checkText(input, 'placeholder', { most: 150, kinds: ['plain_text'] }, at)
    checkInputLengths(input, at)
  },
  static_select: (menu, at) => {
    checkKeys(menu, { must: ['options'], may: ['action_id', 'placeholder', 'initial_option', 'confirm'] }, at)
    checkText(menu, 'placeholder', { most: 150, kinds: ['plain_text'] }, at)
    checkOptions(menu, 100, at)
  },
}

/** An element of a block that takes only some kinds of them. */
export function checkElement(element: Thing, kinds: readonly string[], at: Place): void {
  const kind = element['type']
  const check = typeof kind === 'string' && kinds.includes(kind) ? checks[kind] : undefined
  if (!check) return at.faults(at.place, `unsupported type: ${String(kind)}`)
  checkLength(element, 'action_id', { most: 255 }, at)
  check(element, at)
}

function checkInputLengths(input: Thing, at: Place): void {
  const { min_length: least = 0, max_length: most = 3_000 } = input
  const isWhole = (value: unknown, from: number) =>
    Number.isInteger(value) && Number(value) >= from && Number(value) <= 3_000
  if (!isWhole(least, 0)) at.faults(`${at.place}/min_length`, 'must be from 0 to 3000')
  if (!isWhole(most, 1)) at.faults(`${at.place}/max_length`, 'must be from 1 to 3000')
  else checkLength(input, 'initial_value', { least: 0, most: Number(most) }, at)
}

function checkOptions(menu: Thing, most: number, at: Place): void {
  for (const [index, option] of listOf(menu, 'options', { most }, at).entries()) {
    const here = { ...at, place: `${at.place}/options/${index}` }
    checkKeys(option, { must: ['text', 'value'], may: ['description', 'url'] }, here)
    checkText(option, 'text', { most: 75, kinds: ['plain_text'] }, here)
    checkText(option, 'description', { most: 75, kinds: ['plain_text'] }, here)
    checkLength(option, 'value', { most: 150 }, here)
  }
}

function checkConfirm(confirm: Thing, at: Place): void {
  checkKeys(confirm, { must: ['title', 'text', 'confirm', 'deny'], may: ['style'] }, at)
  checkText(confirm, 'title', { most: 100, kinds: ['plain_text'] }, at)
  checkText(confirm, 'text', { most: 300, kinds: ['plain_text'] }, at)
  checkText(confirm, 'confirm', { most: 30, kinds: ['plain_text'] }, at)
  checkText(confirm, 'deny', { most: 30, kinds: ['plain_text'] }, at)
}
