import { expect, test } from 'vitest'
import { namesAccount } from './names-account.ts'

const lefevre = { number: 'C-2077', name: 'Jean Lefèvre' }
const martin = { number: '41', name: 'Martin' }

test.each([
  ['Nothing for JEAN LEFEVRE', lefevre, true],
  ['Rien pour « Jean  Lefèvre »', lefevre, true],
  ['Nothing for c-2077, please', lefevre, true],
  ['Order SC-2077 and C-20771', lefevre, false],
  ['Jeanne Lefèvre and Jean Lefèvres', lefevre, false],
  ['Ask Martin on 41', martin, false],
])('%s, of %j: %s', (text, account, named) => {
  expect(namesAccount(text)(account)).toBe(named)
})
