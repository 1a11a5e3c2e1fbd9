import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { day } from '@encours/core/day'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lookAtFile } from '../read/file-facts.ts'
import type { Row } from '../read/plain-rows.ts'
import { readRows } from '../read/read-rows.ts'
import { recognise } from './recognise.ts'

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'encours-recognise-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function look(content: string | Buffer, map: Record<string, string> = {}) {
  const path = join(folder, 'file')
  writeFileSync(path, content)
  const facts = await lookAtFile(path)
  if (!facts.ok) return facts
  const found = await recognise(facts.value, { kind: null, map }, { today: day('2026-11-22'), country: 'FR' })
  return found.ok ? { ok: true as const, value: { ...found.value, facts: facts.value } } : found
}

async function recognised(content: string | Buffer, map: Record<string, string> = {}) {
  const found = await look(content, map)
  if (!found.ok) throw new Error(JSON.stringify(found.refusal))
  const fields = found.value.columns.map(({ field }) => field)
  const days = found.value.columns.flatMap(({ format }) => (format?.kind === 'day' ? [format] : []))
  return { ...found.value, fields, days }
}

const english = 'Customer No,Invoice No,Invoice Date,Due Date,Amount\n'
const dated = (...days: string[]) =>
  english + days.map((day, index) => `C1,${index},${day},${day},10.00\n`).join('')

describe('separators, encodings and titles', () => {
  test.each([[',', ';', '\t', '|'].map((separator) => [separator])].flat())(
    'a table separated by %j',
    async (separator) => {
      const text = `${english}C1,1,2026-11-02,2026-12-02,10.00\n`.replaceAll(',', separator)
      expect(await recognised(text)).toMatchObject({
        separator,
        kind: 'open-items',
        fields: ['account', 'number', 'invoiceDay', 'dueDay', 'amount'],
      })
    },
  )

  test('UTF-8 with a byte order mark, UTF-16 and Windows-1252 with its euro sign', async () => {
    const text = 'Code client;N° facture;Date pièce;Échéance;Montant\nC1;1;02/11/2026;30/11/2026;1 234,50 €\n'
    const fields = ['account', 'number', 'invoiceDay', 'dueDay', 'amount']
    const latin = Buffer.from(text.replace('€', '\u0080'), 'latin1')
    expect(await recognised(`\ufeff${text}`)).toMatchObject({ encoding: 'utf-8', fields, decimalMark: ',' })
    expect(await recognised(Buffer.from(`\ufeff${text}`, 'utf16le'))).toMatchObject({
      encoding: 'utf-16le',
      fields,
    })
    const found = await recognised(latin)
    expect(found).toMatchObject({ encoding: 'windows-1252', fields })
    expect(found.columns[4]?.format).toEqual({ kind: 'amount', currency: 'EUR' })
  })

  test('three title lines stand above the header: it is on line 5', async () => {
    const text =
      'Acme SA\nOpen invoices\n"As of 22 November, 2026"\n\nNum,Customer,Date,Due Date,Open Balance\n1,C1,11/15/2026,12/15/2026,"1,284.50"\n'
    expect(await recognised(text)).toMatchObject({ headerLine: 5, decimalMark: '.', kind: 'open-items' })
  })

  test('lines count as an editor counts them, quoted line breaks and empty lines included', async () => {
    const found = await recognised(
      `${english}"C\n1",1,2026-11-02,2026-12-02,10\r\n\r\nC2,2,2026-11-02,2026-12-02,10\r\n`,
    )
    const rows: Row[] = []
    for await (const batch of readRows({ ...found.facts, ...found }))
      if ('rows' in batch) rows.push(...batch.rows)
    expect(rows.map(({ line }) => line)).toEqual([1, 2, 5])
  })
})

describe('date orders', () => {
  test.each([
    ['ISO', ['2026-11-02'], 'year-month-day'],
    ['with a time', ['2026-11-02T00:00:00Z'], 'year-month-day'],
    ['packed', ['20261102'], 'year-month-day'],
    ['French', ['02/11/2026', '13/11/2026'], 'day-month-year'],
    ['dotted', ['13.11.26'], 'day-month-year'],
    ['packed, day first', ['13112026'], 'day-month-year'],
    ['named month', ['2 nov. 2026', '13-Aug-2026'], 'day-month-year'],
    ['American without padding', ['1/2/2026', '1/13/2026'], 'month-day-year'],
    ['the tenth line tells', [...Array<string>(9).fill('1/2/2026'), '1/13/2026'], 'month-day-year'],
  ])('%s', async (_, days, order) => {
    expect((await recognised(dated(...days))).days).toEqual([
      { kind: 'day', order, sure: true },
      { kind: 'day', order, sure: true },
    ])
  })

  test('a column that does not tell takes the order of one that does', async () => {
    const { days } = await recognised(`${english}C1,1,1/2/2026,1/31/2026,10\n`)
    expect(days.map(({ order }) => order)).toEqual(['month-day-year', 'month-day-year'])
  })

  test('no date tells, but read day first one invoice would be of the future', async () => {
    const { days } = await recognised(`${english}C1,1,10/12/2026,11/09/2026,10\n`)
    expect(days[0]).toEqual({ kind: 'day', order: 'month-day-year', sure: true })
  })

  test('nothing tells: the order of the country, said to be assumed', async () => {
    const { days } = await recognised(dated('02/02/2026'))
    expect(days[0]).toEqual({ kind: 'day', order: 'day-month-year', sure: false })
  })
})

describe('columns', () => {
  test('names are known whatever their case, accents and punctuation', async () => {
    const header =
      'CODE_CLIENT;n°_de_facture;DATE DE FACTURATION;date-echeance;Montant T.T.C.;RESTE DÛ;Réglé le'
    const found = await look(
      `${header}\nC1;1;13/11/2026;13/12/2026;10;0;20/11/2026\n`.replace('n°_de_facture', 'N° Facture'),
    )
    expect(found).toMatchObject({ ok: true, value: { kind: 'history' } })
  })

  test('a column is told: --map wins over its name, and leaves out what is ignored', async () => {
    const text = 'Kundennr,Customer No,Invoice No,Invoice Date,Amount,Balance\nK1,C1,1,2026-11-02,10,5\n'
    const { fields } = await recognised(text, { kundennr: 'account', Balance: 'ignore' })
    expect(fields).toEqual(['account', null, 'number', 'invoiceDay', 'amount', null])
  })

  test('a column or field that does not exist is refused with those that do', async () => {
    expect(await look(dated('2026-11-02'), { Kunde: 'account' })).toMatchObject({
      refusal: { code: 'column-unknown', column: 'Kunde' },
    })
    expect(await look(dated('2026-11-02'), { Amount: 'sum' })).toMatchObject({
      refusal: { code: 'field-unknown', field: 'sum' },
    })
  })

  test('a list of customers with limits is an accounts file', async () => {
    expect(await recognised('Customer No,Customer Name,Credit Limit\nC1,Acme,5000\n')).toMatchObject({
      kind: 'accounts',
      fields: ['account', 'name', 'limit'],
    })
  })
})

describe('what is no ledger', () => {
  test.each([
    ['an empty file', '', { code: 'file-unreadable', why: 'empty' }],
    ['blank lines', '\n\n  \n', { code: 'file-unreadable', why: 'empty' }],
    [
      'a picture',
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]),
      { code: 'file-unreadable', why: 'binary' },
    ],
    ['bytes', Buffer.from([1, 2, 3, 0, 255, 7]), { code: 'file-unreadable', why: 'binary' }],
    ['a letter', 'Dear all\nplease pay\n', { code: 'file-unreadable', why: 'no-table' }],
    [
      'a list of suppliers',
      'Supplier,City,E-mail\nAcme,Lille,a@example.org\n',
      {
        code: 'file-not-a-ledger',
        missing: ['account', 'number', 'invoiceDay', 'amount'],
        found: ['Supplier', 'City', 'E-mail'],
      },
    ],
    [
      'invoices without amounts',
      'Customer No,Invoice No,Invoice Date\nC1,1,2026-11-02\n',
      {
        code: 'file-not-a-ledger',
        missing: ['amount'],
        found: ['Customer No', 'Invoice No', 'Invoice Date'],
      },
    ],
  ])('%s is refused with what was found', async (_, content, refusal) => {
    expect(await look(content)).toEqual({ ok: false, refusal })
  })
})
