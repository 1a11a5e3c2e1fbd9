import { askServer } from './ask-server.mjs'
import { showTrouble } from './conversation.mjs'
import { from } from './find.mjs'

/** On the demo company: become somebody else, or read another language. Either way a fresh conversation begins. */
export const startPeople = () => {
  const people = document.querySelector('#people')
  document.addEventListener('click', (event) => {
    const button = from(event, '[data-person]')
    if (button === null) return
    if (people instanceof HTMLElement && people.contains(button)) people.hidePopover()
    void become(button)
  })
  people?.addEventListener('keydown', (event) => {
    if (event instanceof KeyboardEvent) walk(event, [...people.querySelectorAll('button')])
  })
  people?.addEventListener('toggle', () => {
    const current = people.querySelector('[aria-current]')
    if (people.matches(':popover-open') && current instanceof HTMLElement) current.focus()
  })
}

/** @param {HTMLElement} button @returns {Promise<void>} */
const become = async (button) => {
  const { person: personId, language } = button.dataset
  const answered = await askServer('as', { personId, ...(language === undefined ? {} : { language }) })
  if (answered.ok) location.reload()
  else showTrouble(answered.refused, () => become(button))
}

/** Arrow keys walk through the people. @param {KeyboardEvent} event @param {HTMLElement[]} buttons */
const walk = (event, buttons) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
  if (step === undefined) return
  event.preventDefault()
  const at = buttons.findIndex((button) => button === document.activeElement)
  buttons[(at + step + buttons.length) % buttons.length]?.focus()
}
