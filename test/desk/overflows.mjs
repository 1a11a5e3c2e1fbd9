// Runs in the page: what is wider than it, or cut off in its box
const overflows = () => {
  const { scrollWidth } = document.documentElement
  const sideways = scrollWidth > innerWidth ? [`the page scrolls sideways: ${scrollWidth} px`] : []
  const shown = [...document.querySelectorAll('body *:not(.apart):not(template)')]
  return [...sideways, ...shown.filter(isCutOff).map(nameOf)]
}

/** @param {Element} element */
const isCutOff = (element) => {
  const { right, width } = element.getBoundingClientRect()
  const hides = getComputedStyle(element).overflowX !== 'visible' && element.tagName !== 'INPUT'
  const isCut = hides && element.scrollWidth > element.clientWidth + 1
  return width > 0 && (right > innerWidth + 1 || isCut)
}

/** @param {Element} element */
const nameOf = ({ tagName, className }) => `${tagName}.${className} is cut off`

overflows()
