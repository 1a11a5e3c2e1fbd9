import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtFile } from '../../read/file-facts.ts'
import { recognise } from '../recognise.ts'
import { isContradicted } from './contradicted.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-contradicted-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

type Cells = Record<string, (at: number) => string>

const euros = (minor: number) => (minor / 100).toFixed(2).replace('.', ',')
const two = (figure: number) => String(figure).padStart(2, '0')
const amount = (at: number) => 12_345 + ((at * 99_731) % 300_000)

const base: Cells = {
  Fiche: (at) => `${20_100 + (at % 9)}`,
  Enseigne: (at) => `Maison ${'ABCDEFGHI'[at % 9]} Lavergne`,
  Établi: (at) => `${two((at % 27) + 1)}/10/2026`,
  Bordereau: (at) => `BX ${6_400 + at * 7}/26`,
  Reste: (at) => euros(at % 4 ? amount(at) : Math.round(amount(at) / 3)),
  Exigible: (at) => `${two((at % 27) + 1)}/12/2026`,
}

/** What 36 such lines were taken for, and what would be asked. */
async function look(cells: Cells) {
  const rows = Array.from({ length: 36 }, (_, at) =>
    Object.values(cells)
      .map((cell) => cell(at))
      .join(';'),
  )
  const path = join(folder, 'file.csv')
  writeFileSync(path, [Object.keys(cells).join(';'), ...rows, ''].join('\n'))
  const facts = await lookAtFile(path)
  if (!facts.ok) throw new Error(JSON.stringify(facts.refusal))
  const about = { today: day('2026-11-22'), country: 'FR' }
  const found = await recognise(facts.value, { kind: null, map: {} }, about)
  const asked = found.ok ? found.value.question : found.question
  const columns = asked?.columns ?? (found.ok ? found.value.columns : [])
  return {
    columns: Object.fromEntries(columns.map(({ name, field }) => [name, field])),
    missing: asked?.missing,
  }
}

describe('a known name whose values are something else', () => {
  test.each(['Facturé', 'FACTURE', 'Facture', 'Invoice'])(
    'amounts below %s are the amount, and the number of the invoice is looked for elsewhere',
    async (name) => {
      const { columns, missing } = await look({ ...base, [name]: (at) => euros(amount(at)) })
      expect(columns).toMatchObject({
        Fiche: 'account',
        Enseigne: 'name',
        Établi: 'invoiceDay',
        Bordereau: 'number',
        [name]: 'amount',
        Reste: 'open',
        Exigible: 'dueDay',
      })
      expect(missing).toEqual([])
    },
  )

  test('numbers below it stay what the name says', async () => {
    const { columns } = await look({ ...base, Bordereau: () => 'x', Facture: (at) => `${7_100 + at}` })
    expect(columns).toMatchObject({ Facture: 'number', Reste: 'open' })
  })

  test.each([
    ['number', ['12,50', '1 980,00', '7,10'], true],
    ['number', ['12,50', '1980', '7,10', '300'], true],
    ['settledDay', ['-12.50', '1,980.00', '7.10'], true],
    ['number', ['2026.15', '2026.16', '2026.17'], false],
    ['number', ['F12,50', '12,50', '13,50'], false],
    ['invoiceDay', ['03.11.26', '04.11.26', '05.11.26'], false],
    ['number', ['12,50', '7,10'], false],
    ['amount', ['12,50', '1 980,00', '7,10'], false],
  ] as const)('%s with %j: %j', (field, cells, contradicted) => {
    expect(isContradicted(field, cells)).toBe(contradicted)
  })
})

describe('a name that speaks of orders', () => {
  const withOrders = (cell: (at: number) => string) =>
    look({ ...base, Facturé: (at) => euros(amount(at)), 'Voie cde': cell })

  test('over a handful of words, or of codes that come again, numbers no order', async () => {
    const ways = ['Salon, foire', 'Web 24', 'Vendeur', 'Téléphone']
    expect((await withOrders((at) => ways[at % 4] ?? '')).columns['Voie cde']).toBeNull()
    expect((await withOrders((at) => `V0${at % 4}`)).columns['Voie cde']).toBeNull()
  })

  test('over numbers that hardly come again, it does', async () => {
    expect((await withOrders((at) => `BC-${4_000 + Math.floor(at / 2)}`)).columns['Voie cde']).toBe(
      'orderNumber',
    )
  })
})
