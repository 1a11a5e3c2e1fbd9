import { expect, test } from 'vitest'
import { pickCookie, pickOf } from './picked-person.ts'

const asking = (cookie: string) => new Request('http://localhost/desk', { headers: { cookie } })
const julie = { personId: 'demo.01-julie-lambert', language: 'fr' } as const

test('a pick comes back as it was kept, also between other cookies', () => {
  const [kept = ''] = pickCookie(julie, 'http://localhost:8787').split(';')
  expect(pickOf(asking(kept))).toEqual(julie)
  expect(pickOf(asking(`a=b; ${kept}; c=d`))).toEqual(julie)
})

test('no script and no other site gets at it, and over https nobody on the way', () => {
  expect(pickCookie(julie, 'http://localhost:8787')).toMatch(/; HttpOnly; SameSite=Strict$/)
  expect(pickCookie(julie, 'https://encours.example')).toMatch(/; HttpOnly; SameSite=Strict; Secure$/)
})

test.each([
  '',
  'encours_desk=',
  'encours_desk=fr~p-real-person',
  'encours_desk=xx~demo.01-julie-lambert',
  'encours_desk=demo.01-julie-lambert',
  'encours_desk=fr~demo.<script>',
  `encours_desk=fr~demo.${'a'.repeat(100)}`,
  'x_encours_desk=fr~demo.01-julie-lambert',
])('%j picks nobody', (cookie) => {
  expect(pickOf(asking(cookie))).toBeNull()
})
