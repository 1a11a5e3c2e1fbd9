import { roles } from '@encours/core/access/role'
import { languages } from '@encours/core/words/language'
import { describe, expect, test } from 'vitest'
import { parseAskText } from './ask/parse-ask-text.ts'
import { calledBySlash, calledByText } from './find-command.ts'
import { commands, presses } from './registry.ts'

const bySlash = (name: string, text: string) => {
  const called = calledBySlash(name, text)
  return called.ok ? [called.value.command.name, called.value.text] : called.refusal
}
const byText = (text: string) => {
  const { command, text: rest } = calledByText(text)
  return [command.name, rest]
}

describe('by the platform’s command', () => {
  test.each([
    ['/credit-check', ' durand 25k ', ['credit-check', 'durand 25k']],
    ['credit-check', 'durand 25k', ['credit-check', 'durand 25k']],
    ['/CREDIT-CHECK', '', ['credit-check', '']],
    ['/encours', '', ['help', '']],
    ['/encours', 'help', ['help', '']],
    ['/encours', 'AIDE', ['help', '']],
    ['/encours', 'check  durand\n25k', ['credit-check', 'durand\n25k']],
    ['/encours', 'hepl', { code: 'command-unknown', text: 'hepl', nearest: '/encours help' }],
    [
      '/encours',
      'credit-chek durand',
      { code: 'command-unknown', text: 'credit-chek', nearest: '/credit-check' },
    ],
    ['/encours', 'weather', { code: 'command-unknown', text: 'weather', nearest: null }],
    ['/other', 'weather', { code: 'command-unknown', text: 'weather', nearest: null }],
  ])('%s %s', (name, text, expected) => {
    expect(bySlash(name, text)).toEqual(expected)
  })
})

describe('by free text', () => {
  test.each([
    ['durand 25k', ['credit-check', 'durand 25k']],
    ['Crédit durand 25k', ['credit-check', 'durand 25k']],
    ['vérifier durand 25k', ['credit-check', 'durand 25k']],
    ['encours-check durand 25k', ['credit-check', 'durand 25k']],
    ['/credit-check durand 25k', ['credit-check', 'durand 25k']],
    ['', ['help', '']],
    ['Help', ['help', '']],
    ['aide credit-check', ['help', 'credit-check']],
    ['Aide Services 25k', ['credit-check', 'Aide Services 25k']],
  ])('%j', (text, expected) => {
    expect(byText(text)).toEqual(expected)
  })
})

describe('the registry', () => {
  test('has each name, word and press once, in letters that a platform takes', () => {
    const words = commands.flatMap((command) => command.words)
    expect(new Set(words).size).toBe(words.length)
    for (const word of words) expect(word).toMatch(/^[a-z-]+$/)
    for (const { slash } of commands) expect(slash.command).toMatch(/^\/[a-z-]{1,31}$/)
    const names = presses.map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
  })

  test('everyone may ask for help, and every role that is let in is one', () => {
    for (const { access } of [...commands, ...presses]) {
      expect(access.length).toBeGreaterThan(0)
      expect(access.every((role) => roles.includes(role))).toBe(true)
    }
    expect(commands.find(({ name }) => name === 'help')?.access).toEqual(roles)
  })

  test('the example of a credit check is one, in both languages', () => {
    for (const language of languages) {
      const example = commands[0]?.says[language].example ?? ''
      expect(parseAskText(example)).toMatchObject({ ok: true, value: [{ account: 'durand', amount: '25k' }] })
    }
  })
})
