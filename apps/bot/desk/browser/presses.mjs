import { ask, fill, focusLine } from './composer.mjs'
import { press } from './conversation.mjs'
import { find, from } from './find.mjs'

/** Buttons in the conversation: examples to try, presses of cards, and the lines that some ask for first. */
export const startPresses = () => {
  document.addEventListener('click', (event) => {
    const example = from(event, '[data-ask]')?.dataset['ask']
    if (example !== undefined) {
      ask(example)
      focusLine()
    }
    const text = from(event, '[data-fill]')?.dataset['fill']
    if (text !== undefined) {
      fill(text)
      focusLine()
    }
    const button = from(event, 'button[data-press]')
    if (button !== null) void pressed(button)
    const cancel = from(event, '[data-cancel]')
    if (cancel !== null) close(find(HTMLFormElement, 'form:not([hidden])', cardOf(cancel)))
  })
  document.addEventListener('submit', (event) => {
    const form = from(event, 'form.field')
    if (!(form instanceof HTMLFormElement)) return
    event.preventDefault()
    void sendField(form)
  })
  document.addEventListener('keydown', (event) => {
    const form = from(event, 'form.field')
    if (event.key === 'Escape' && form instanceof HTMLFormElement) close(form)
  })
}

/** @param {HTMLElement} element */
const cardOf = (element) => {
  const card = element.closest('article')
  if (card === null) throw new Error('a button of a card is in one')
  return card
}

/** @param {HTMLElement} button */
const pressed = async (button) => {
  const { press: name = '', value = '', opens } = button.dataset
  if (opens === undefined) return send({ press: name, value, field: null }, button)
  const form = fieldOf(button)
  if (!form.hidden) return close(form)
  for (const other of cardOf(button).querySelectorAll('form.field')) {
    if (other instanceof HTMLFormElement && !other.hidden) close(other)
  }
  form.hidden = false
  button.setAttribute('aria-expanded', 'true')
  find(HTMLInputElement, 'input', form).select()
  form.scrollIntoView({ block: 'nearest' })
}

/** @param {HTMLFormElement} form */
const sendField = async (form) => {
  const field = find(HTMLInputElement, 'input', form).value.trim()
  const { press: name = '', value = '' } = form.dataset
  await send({ press: name, value, field }, find(HTMLButtonElement, 'button[type=submit]', form))
  if (form.isConnected) close(form)
}

/**
 * One press at a time per card: a second click while the first is under way is none.
 * @param {{ press: string, value: string, field: string | null }} pressing @param {HTMLElement} button
 */
const send = async (pressing, button) => {
  const card = cardOf(button)
  if (card.ariaBusy === 'true') return
  card.ariaBusy = 'true'
  button.classList.add('pressed')
  await press(pressing, card)
  button.classList.remove('pressed')
  card.ariaBusy = 'false'
}

/** The field that a button opens: same press, same value. @param {HTMLElement} button */
const fieldOf = (button) => {
  const { press: name = '', value = '' } = button.dataset
  const forms = [...cardOf(button).querySelectorAll('form.field')]
  const form = forms.find((one) => isFor(one, { name, value }))
  if (form instanceof HTMLFormElement) return form
  throw new Error('a button that opens a field has one')
}

/** @param {Element} element @param {{ name: string, value: string }} of */
const isFor = (element, { name, value }) =>
  element instanceof HTMLElement && element.dataset['press'] === name && element.dataset['value'] === value

/** Closes a field and goes back to its button. @param {HTMLFormElement} form */
const close = (form) => {
  const { press: name = '', value = '' } = form.dataset
  const openers = [...cardOf(form).querySelectorAll('button[data-opens]')]
  const opener = openers.find((one) => isFor(one, { name, value }))
  const hadFocus = form.contains(document.activeElement)
  form.hidden = true
  if (!(opener instanceof HTMLElement)) return
  opener.setAttribute('aria-expanded', 'false')
  if (hadFocus) opener.focus()
}
