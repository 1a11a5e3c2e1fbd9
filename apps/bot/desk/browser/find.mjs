/**
 * What the page certainly has: its absence is a fault of ours.
 * @template {Element} Found
 * @param {new () => Found} kind
 * @param {string} selector
 * @param {ParentNode} [within]
 * @returns {Found}
 */
export const find = (kind, selector, within = document) => {
  const found = within.querySelector(selector)
  if (found instanceof kind) return found
  throw new Error(`${selector} is not on the page`)
}

/**
 * The element of this kind and description that an event came from.
 * @param {Event} event @param {string} selector
 * @returns {HTMLElement | null}
 */
export const from = ({ target }, selector) => {
  const found = target instanceof Element ? target.closest(selector) : null
  return found instanceof HTMLElement ? found : null
}
