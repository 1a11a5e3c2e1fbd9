import { day } from '@encours/core/day'
import type { AccountHint } from '@encours/core/refusal'
import { describe, expect, it } from 'vitest'
import { lintMessage } from '../../../test/slack/lint-blocks.ts'
import { plainText } from '../cards/card-text.ts'
import { renderCard } from '../slack/blocks/render-card.ts'
import { importCard } from './news/import-card.ts'
import type { News } from './news/news.ts'
import { newsCard } from './news-card.ts'

const account = (number: number, name = `Maison ${number}`): AccountHint => ({
  id: `A${number}`,
  number: `C-${number}`,
  name,
  city: number === 1 ? 'Lille' : null,
})
const line = (number: number, text: string): News => ({
  kind: 'account',
  account: account(number),
  line: text,
})
const failed: News = {
  kind: 'notice',
  card: importCard(
    { kind: 'import-missing', dueDay: day('2026-11-23'), ledgerDay: null },
    { language: 'en', today: day('2026-11-23') },
  ),
}
const linesOf = (news: News[], language: 'en' | 'fr' = 'en') =>
  plainText(newsCard(news, { language, tone: 'plain' })).split('\n')

describe('what one person hears at once', () => {
  it('of one account is its card: name, city and number above, what is new below, each once', () => {
    const card = newsCard([line(1, 'On hold'), line(1, '€5 paid'), line(1, 'On hold')], {
      language: 'en',
      tone: 'bad',
    })
    expect(card).toMatchObject({ tone: 'bad', title: 'Maison 1, Lille (C-1)', accountId: 'A1' })
    expect(plainText(card).split('\n').slice(1)).toEqual(['On hold', '€5 paid'])
  })

  it('of several accounts is one card, a block for each in the order of what was due first', () => {
    expect(linesOf([line(2, 'x'), line(1, 'y'), line(2, 'z'), failed])).toEqual([
      'News on 2 accounts, 1 message',
      'Maison 2 (C-2) x · z',
      'Maison 1, Lille (C-1) y',
      expect.stringMatching(/^No new ledger by 9:00 on Mon 23 Nov None has come/),
      expect.stringMatching(/^TO DO Look whether/),
    ])
    expect(linesOf([line(2, 'x'), line(1, 'y')], 'fr')[0]).toBe('Du nouveau sur 2 comptes')
  })

  it('that is about no account has its own card', () => {
    expect(linesOf([failed])[0]).toBe('No new ledger by 9:00 on Mon 23 Nov')
  })

  it('of more than 15 accounts or 4 lines counts the rest', () => {
    const many = Array.from({ length: 40 }, (_, number) => line(number, 'x'))
    expect(linesOf(many)).toHaveLength(17)
    expect(linesOf(many).at(-1)).toBe('and 25 more accounts: see them in Encours')
    const long = Array.from({ length: 7 }, (_, number) => line(1, `line ${number}`))
    expect(linesOf(long).at(-1)).toBe('and 3 more')
  })

  it('of 20 accounts counts none away of which something cannot wait, nor a line that cannot', () => {
    const digest = Array.from({ length: 16 }, (_, number) => line(number, 'x'))
    const urgent = [17, 18, 19, 20].map((number) => ({ ...line(number, 'insolvent'), isAtOnce: true }))
    const shown = linesOf([...digest, ...urgent])
    expect(shown.filter((text) => text.endsWith('insolvent'))).toHaveLength(4)
    expect(shown.at(-1)).toBe('and 1 more account: see them in Encours')
    const six = Array.from({ length: 6 }, (_, number) => ({ ...line(1, `bill ${number}`), isAtOnce: true }))
    expect(linesOf([...six, line(1, 'x')]).slice(1)).toEqual([
      ...six.map((one) => one.kind === 'account' && one.line),
      'and 1 more',
    ])
  })

  it('is taken by Slack, however much it is', () => {
    const name = 'Coopérative des Producteurs et Transformateurs du Haut-Maine SA'
    const news = Array.from({ length: 300 }, (_, index): News => {
      const number = index % 60
      return {
        kind: 'account',
        account: account(number, name),
        line: `${index} ${'€14,400 overdue, '.repeat(8)}`,
      }
    })
    const card = newsCard([...news, ...Array.from({ length: 30 }, () => failed)], {
      language: 'fr',
      tone: 'plain',
    })
    const { blocks, text } = renderCard(card)
    expect(lintMessage({ blocks, text })).toEqual([])
  })
})
