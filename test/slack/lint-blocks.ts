import { checkBlocks } from './lint/lint-block.ts'
import { checkCallsNobody, checkText } from './lint/lint-text.ts'
import { checkKeys, checkLength, isThing, lengthOf, type Thing } from './lint/shape.ts'

/** Slack names none and refuses messages from some 11,000 letters on, all blocks together. */
const mostLettersOfBlocks = 10_000
/** Slack cuts longer ones. */
const mostLettersOfText = 4_000
const mostLettersOfView = 250_000

/** What Slack would refuse of a message, and what we ask beside: a text for notifications, and that it calls nobody. */
export function lintMessage(message: Thing): string[] {
  const { found, faults } = collect()
  const { text, blocks, metadata } = message
  if (typeof text !== 'string' || text.trim() === '')
    faults('/text', 'no text for notifications and screen readers')
  else {
    if (lengthOf(text) > mostLettersOfText)
      faults('/text', `must be less than ${mostLettersOfText + 1} characters`)
    checkCallsNobody(text, { place: '/text', faults })
  }
  if (blocks !== undefined) {
    checkBlocks(message, 'message', { place: '', faults })
    const letters = lettersIn(blocks)
    if (letters > mostLettersOfBlocks) faults('/blocks', `${letters} letters, ${mostLettersOfBlocks} at most`)
  }
  if (metadata !== undefined && !isMetadata(metadata))
    faults('/metadata', 'must have event_type and event_payload')
  return found
}

const viewKeys = ['close', 'submit', 'private_metadata', 'callback_id', 'clear_on_close', 'notify_on_close']

/** What Slack would refuse of a dialog. */
export function lintView(view: Thing): string[] {
  const { found, faults } = collect()
  const at = { place: '/view', faults }
  if (view['type'] !== 'modal') faults('/view/type', 'must be modal')
  checkKeys(view, { must: ['title', 'blocks'], may: [...viewKeys, 'external_id'] }, at)
  for (const key of ['title', 'submit', 'close'])
    checkText(view, key, { most: 24, kinds: ['plain_text'] }, at)
  checkLength(view, 'private_metadata', { least: 0, most: 3_000 }, at)
  checkLength(view, 'callback_id', { most: 255 }, at)
  checkBlocks(view, 'modal', at)
  const { blocks, submit } = view
  const hasInput =
    Array.isArray(blocks) && blocks.some((block) => isThing(block) && block['type'] === 'input')
  if (hasInput && submit === undefined) faults('/view/submit', 'is needed where something is typed')
  if (JSON.stringify(view).length > mostLettersOfView) faults('/view', 'is too large')
  return found
}

/** An acknowledgement may carry a message, or a dialog that takes the place of the one sent off. */
export function lintAcknowledgement(said: unknown): string[] {
  // Bolt acknowledges by socket with an empty payload, which says nothing
  if (!isThing(said) || Object.keys(said).length === 0) return []
  const { view, response_action: action } = said
  if (isThing(view)) return lintView(view)
  return action === undefined ? lintMessage(said) : []
}

function collect() {
  const found: string[] = []
  return {
    found,
    faults: (place: string, what: string) => void found.push(`${what} [json-pointer:${place}]`),
  }
}

const isMetadata = (value: unknown): boolean =>
  isThing(value) && typeof value['event_type'] === 'string' && isThing(value['event_payload'])

/** All that is said in text properties, however deep. */
function lettersIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, one) => sum + lettersIn(one), 0)
  if (!isThing(value)) return 0
  return Object.entries(value).reduce(
    (sum, [key, one]) => sum + (key === 'text' && typeof one === 'string' ? lengthOf(one) : lettersIn(one)),
    0,
  )
}
