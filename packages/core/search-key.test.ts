import { expect, test } from 'vitest'
import { searchKey } from './search-key.ts'

test.each([
  ['Société Générale', 'societe generale'],
  ['L’Oréal S.A.', 'l oreal s a'],
  ['ŒUVRE & CŒUR', 'oeuvre coeur'],
  ['Straße', 'strasse'],
  ['STRASSE', 'strasse'],
  ['Ørsted–Łódź', 'orsted lodz'],
  ['  C-1042 ', 'c 1042'],
  ['Ｄｕｒａｎｄ', 'durand'],
  ['e\u0301cole', 'ecole'],
  ['***', ''],
])('%s is searched as "%s"', (text, key) => {
  expect(searchKey(text)).toBe(key)
})
