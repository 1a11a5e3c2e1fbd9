import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PassThrough } from 'node:stream'
import { day } from '@encours/core/day'
import type { Message } from '@encours/core/messages/message'
import { loadBook } from '@encours/db/load/book'
import { loadLedgerArrivals } from '@encours/db/load/ledger-arrivals'
import { loadMessagesFor } from '@encours/db/messages/load-messages'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../../../test/api/test-house.ts'
import { testStores } from '../../../../test/store/engines.ts'
import { compose } from '../../compose.ts'
import { defaultOptions } from '../options.ts'
import { type Watching, watchFolder } from './watch-folder.ts'

const header = 'Customer;Name;Invoice;Invoice date;Due date;Amount;Open amount\n'
const line = (number: number) =>
  `C-${number};Maison ${number};F-${number};01/10/2026;31/10/2026;${number}00,00;${number}00,00\n`
const ledger = header + line(1) + line(2)
const faulty = ledger.replace('31/10/2026', 'soon')

describe.each(testStores)('a watched folder on $engine', (engine) => {
  let house: TestHouse
  let folder: string
  let watching: Watching
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'encours-watch-'))
    house = await openTestHouse(engine, { demo: false })
    await house.deps.store.write([], ({ db, t }) =>
      db
        .insert(t.person)
        .values({ id: 'cleo', name: 'Cléo', role: 'credit', level: 'analyst', language: 'fr' }),
    )
    watching = watchFolder(house.deps, folder, { stillMs: 0 })
  })
  afterEach(async () => {
    await watching.stop()
    await house.drop()
    rmSync(folder, { recursive: true, force: true })
  })

  const put = (name: string | Buffer, text: string | Buffer) =>
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from(name)]), text)
  /** The look that finds a file, and the one that finds it unchanged. */
  const lookTwice = async () => {
    await watching.look()
    await watching.look()
  }
  const inFolder = (within = '') => readdirSync(join(folder, within)).sort()
  const accounts = async () =>
    (await house.deps.store.read(({ db, t }) => db.select({ number: t.account.number }).from(t.account)))
      .map(({ number }) => number)
      .sort()
  const told = async () =>
    (await house.deps.store.read((door) => loadMessagesFor(door, 'cleo')))
      .map(({ message }) => message)
      .filter(
        (message): message is Extract<Message, { kind: 'import-failed' }> =>
          message !== null && 'code' in message,
      )
      .map(({ code, fileName, importId }) => ({ code, fileName, importId }))

  it('imports a file at the second look and puts it away with the day and the import in its name', async () => {
    put('ledger.csv', ledger)
    await watching.look()
    expect(await accounts()).toEqual([])
    await watching.look()
    expect(await accounts()).toEqual(['C-1', 'C-2'])
    expect(inFolder()).toEqual(['done', 'refused'])
    expect(inFolder('done')).toEqual(['2026-11-23-I1-ledger.csv'])
    expect(await told()).toEqual([])
    expect(await house.deps.store.read(loadLedgerArrivals)).toMatchObject({
      unattendedDays: expect.any(Number),
    })
    const [row] = await house.deps.store.read(({ db, t }) => db.select().from(t.import))
    expect(row).toMatchObject({ actor: 'system', fileName: 'ledger.csv', state: 'committed' })
  })

  it('waits for a file that is being written, and for one that its writer still names .part', async () => {
    put('ledger.csv', header + line(1))
    put('other.csv.part', header + line(9))
    await watching.look()
    appendFileSync(join(folder, 'ledger.csv'), line(2))
    await watching.look()
    expect(await accounts()).toEqual([])
    await watching.look()
    expect(await accounts()).toEqual(['C-1', 'C-2'])
    expect(inFolder()).toEqual(['done', 'other.csv.part', 'refused'])
  })

  it('puts a refused file away with the words beside it, leaves the book, and tells once', async () => {
    put('ledger.csv', ledger)
    await lookTwice()
    const before = await house.deps.store.read(loadBook)
    put('bad.csv', faulty)
    await lookTwice()
    expect(inFolder('refused')).toEqual(['2026-11-23-I2-bad.csv', '2026-11-23-I2-bad.csv.txt'])
    expect(readFileSync(join(folder, 'refused', '2026-11-23-I2-bad.csv'), 'utf8')).toBe(faulty)
    const words = readFileSync(join(folder, 'refused', '2026-11-23-I2-bad.csv.txt'), 'utf8')
    expect(words).toContain('line 2 · Due date "soon"')
    expect(words).toContain("Rien n'a été importé")
    expect(words).toContain(`import '${join(folder, 'refused', '2026-11-23-I2-bad.csv')}'`)
    expect(await house.deps.store.read(loadBook)).toEqual(before)
    expect(await told()).toEqual([{ code: 'file-faulty', fileName: 'bad.csv', importId: 'I2' }])
    put('bad-again.csv', faulty)
    await lookTwice()
    expect(inFolder('refused')).toHaveLength(4)
    expect(await told()).toHaveLength(1)
  })

  it('takes the oldest first, so that the newest is what the book stands on', async () => {
    put('a-newer.csv', header + line(1) + line(2) + line(3))
    put('b-older.csv', header + line(1) + line(2))
    utimesSync(join(folder, 'b-older.csv'), 1_000, 1_000)
    await lookTwice()
    expect(inFolder('done')).toEqual(['2026-11-23-I1-b-older.csv', '2026-11-23-I2-a-newer.csv'])
    expect(await accounts()).toEqual(['C-1', 'C-2', 'C-3'])
  })

  it('the same bytes again change nothing and are put away beside the first', async () => {
    put('ledger.csv', ledger)
    await lookTwice()
    put('ledger.csv', ledger)
    await lookTwice()
    expect(inFolder('done')).toEqual(['2026-11-23-I1-2-ledger.csv', '2026-11-23-I1-ledger.csv'])
    expect(await told()).toEqual([])
  })

  it('a file that would settle most of the book waits in refused/ with the option that lets it in', async () => {
    put('ledger.csv', header + line(1) + line(2) + line(9))
    await lookTwice()
    put('short.csv', header + line(1))
    await lookTwice()
    const [, words = ''] = inFolder('refused')
    expect(readFileSync(join(folder, 'refused', words), 'utf8')).toContain('--confirm-settled')
    expect(await told()).toMatchObject([{ code: 'file-would-settle', fileName: 'short.csv' }])
    expect((await house.deps.store.read(loadBook)).openTotalMinor).toBe(120_000)
  })

  it('leaves folders, links and hidden files where they are', async () => {
    mkdirSync(join(folder, 'archive'))
    put('.hidden.csv', ledger)
    const elsewhere = join(folder, 'archive', 'ledger.csv')
    writeFileSync(elsewhere, ledger)
    symlinkSync(elsewhere, join(folder, 'link.csv'))
    symlinkSync(join(folder, 'nowhere'), join(folder, 'dead.csv'))
    await lookTwice()
    expect(inFolder()).toEqual(['.hidden.csv', 'archive', 'dead.csv', 'done', 'link.csv', 'refused'])
    expect(await accounts()).toEqual([])
    expect(await told()).toEqual([])
  })

  it('refuses a file of 2 GiB without reading it', async () => {
    put('huge.csv', '')
    truncateSync(join(folder, 'huge.csv'), 2 * 1_024 ** 3)
    await lookTwice()
    expect(inFolder('refused')).toEqual(['2026-11-23-huge.csv', '2026-11-23-huge.csv.txt'])
    expect(await told()).toEqual([{ code: 'too-large', fileName: 'huge.csv', importId: null }])
  })

  it('takes names as they come: quotes, line breaks, 255 bytes, and bytes that are no UTF-8', async () => {
    const odd = [`it's "a" $(ledger);.csv`, 'two\nlines.csv', `${'é'.repeat(125)}a.csv`]
    odd.forEach((name, index) => put(name, header + line(index + 1)))
    put(Buffer.from('balance_ao\xfbt.csv', 'latin1'), header + line(4))
    for (const name of odd) utimesSync(join(folder, name), 1_000, 1_000)
    await lookTwice()
    const names = [...inFolder('done'), ...inFolder('refused')]
    expect(names.some((name) => name.endsWith(`it's "a" $(ledger);.csv`))).toBe(true)
    expect(names.some((name) => name.endsWith('two_lines.csv'))).toBe(true)
    expect(names.some((name) => name.endsWith('-balance_août.csv'))).toBe(true)
    expect(names.every((name) => Buffer.byteLength(name) <= 255)).toBe(true)
    expect(inFolder()).toEqual(['done', 'refused'])
  })

  it('forgets a file that vanishes, and tells nobody', async () => {
    put('ledger.csv', ledger)
    await watching.look()
    renameSync(join(folder, 'ledger.csv'), join(folder, '.gone.csv'))
    await lookTwice()
    expect(inFolder()).toEqual(['.gone.csv', 'done', 'refused'])
    expect(await told()).toEqual([])
  })

  /** Something that happens to a file right before or after it is imported. */
  const meddling = (at: 'before' | 'after', meddle: () => void) =>
    watchFolder(
      {
        ...house.deps,
        importer: async () => {
          const importer = await house.deps.importer()
          return {
            ...importer,
            importFile: async (file) => {
              if (at === 'before') meddle()
              const outcome = await importer.importFile(file)
              if (at === 'after') meddle()
              return outcome
            },
          }
        },
      },
      folder,
      { stillMs: 0 },
    )

  it('forgets one that vanishes right before it is read, or is put away by somebody else', async () => {
    for (const at of ['before', 'after'] as const) {
      put('ledger.csv', ledger)
      const meddled = meddling(at, () => renameSync(join(folder, 'ledger.csv'), join(folder, `.${at}.csv`)))
      await meddled.look()
      await meddled.look()
      await meddled.stop()
      expect(inFolder('refused')).toEqual([])
      expect(inFolder('done')).toEqual([])
    }
    expect(await told()).toEqual([])
  })

  it('one that somebody went on writing after all stays until it is whole, and is not told of', async () => {
    put('ledger.csv', faulty)
    const meddled = meddling('after', () => appendFileSync(join(folder, 'ledger.csv'), line(3)))
    await meddled.look()
    await meddled.look()
    await meddled.stop()
    expect(inFolder()).toEqual(['done', 'ledger.csv', 'refused'])
    expect(await told()).toEqual([])
    put('ledger.csv', ledger + line(3))
    await lookTwice()
    expect(await accounts()).toEqual(['C-1', 'C-2', 'C-3'])
  })

  it('a folder that is missing is told once; what comes once it is there is imported', async () => {
    rmSync(folder, { recursive: true })
    await watching.look()
    await watching.look()
    expect(await told()).toEqual([{ code: 'folder-missing', fileName: '', importId: null }])
    mkdirSync(folder)
    put('ledger.csv', ledger)
    await lookTwice()
    expect(await accounts()).toEqual(['C-1', 'C-2'])
  })

  it('where nothing can be put away, nothing is imported, and that is told', async () => {
    put('done', 'a file where the folder is to be')
    put('ledger.csv', ledger)
    await lookTwice()
    expect(await accounts()).toEqual([])
    expect(await told()).toEqual([{ code: 'folder-unwritable', fileName: '', importId: null }])
  })

  it('waits while another import is under way, and takes the file then', async () => {
    put('ledger.csv', ledger)
    await watching.look()
    const upload = new PassThrough()
    const importing = (await house.deps.importer()).importFile({
      stream: upload,
      fileName: 'by-hand.csv',
      options: defaultOptions,
      actor: { kind: 'system' },
      onProgress: () => {},
    })
    await watching.look()
    expect(inFolder()).toEqual(['done', 'ledger.csv', 'refused'])
    upload.end(header + line(7))
    expect((await importing).ok).toBe(true)
    await watching.look()
    expect(inFolder()).toEqual(['done', 'refused'])
    expect(await told()).toEqual([{ code: 'file-would-settle', fileName: 'ledger.csv', importId: 'I2' }])
  })

  it('a file that the house itself fails on stays, is told once, and is tried again later', async () => {
    put('ledger.csv', ledger)
    const broken = watchFolder(
      { ...house.deps, importer: () => Promise.reject(new Error('no room on the disk')) },
      folder,
      { stillMs: 0 },
    )
    for (let looks = 0; looks < 4; looks++) await broken.look()
    await broken.stop()
    expect(inFolder()).toEqual(['done', 'ledger.csv', 'refused'])
    expect(await told()).toEqual([{ code: 'failed', fileName: 'ledger.csv', importId: null }])
    await lookTwice()
    expect(await accounts()).toEqual(['C-1', 'C-2'])
  })

  it('is watched by two servers at once: each file comes in once and lies in one place', async () => {
    const { store, log, metrics } = house.deps
    const other = await compose(
      {
        pinnedDay: house.deps.pinnedDay,
        publicUrl: house.deps.publicUrl,
        desk: false,
        filesDir: 'data/files',
      },
      { store, secretKey: house.deps.secretKey, log, welcome: () => true },
    )
    // On SQLite one process owns the file, and with it the one importer
    const importer = engine.engine === 'sqlite' ? house.deps.importer : other.importer
    const second = watchFolder({ ...other, importer, metrics }, folder, { stillMs: 0 })
    put('ledger.csv', ledger)
    put('next.csv', ledger + line(3))
    for (let looks = 0; inFolder().some((name) => name.endsWith('.csv')); looks++) {
      expect(looks).toBeLessThan(50)
      await Promise.all([watching.look(), second.look()])
    }
    await second.stop()
    expect(inFolder('done')).toEqual(['2026-11-23-I1-ledger.csv', '2026-11-23-I2-next.csv'])
    expect(inFolder('refused')).toEqual([])
    expect(await accounts()).toEqual(['C-1', 'C-2', 'C-3'])
    expect(await told()).toEqual([])
  })

  it('names the day of the ledger that stays, in what people are told', async () => {
    put('ledger.csv', ledger)
    await lookTwice()
    put('bad.csv', faulty)
    await lookTwice()
    const [first] = await house.deps.store.read((door) => loadMessagesFor(door, 'cleo'))
    expect(first?.message).toMatchObject({ ledgerDay: day('2026-10-01'), from: 'folder' })
  })
})
