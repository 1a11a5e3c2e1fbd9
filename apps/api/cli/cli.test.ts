import { writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { ownDatabase } from '@encours/db/sqlite-owner'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Ended, encours, ownFolder, type Running, startProgram } from '../../../test/api/programs.ts'
import { socketPath } from '../socket-path.ts'

const ledger = `Customer;Name;Invoice;Invoice date;Due date;Amount;Open amount
C-1;Durand & Fils;F-1;01/10/2026;31/10/2026;1000,00;1000,00
C-1;Durand & Fils;F-2;02/11/2026;02/12/2026;500,00;500,00
C-2;Petit SARL;F-3;03/11/2026;03/12/2026;250,50;250,50
`

describe.each(['by itself', 'while the server runs'] as const)('the command line %s', (when) => {
  const folder = ownFolder()
  const environment = { DATABASE_URL: folder.databaseUrl, TODAY: '2026-11-23', DEMO: 'off' }
  let server: Running | null = null
  beforeAll(async () => {
    writeFileSync(join(folder.path, 'ledger.csv'), ledger)
    if (when === 'while the server runs') server = await startProgram(environment)
  })
  afterAll(async () => {
    await server?.end('SIGTERM')
    folder.remove()
  })

  const run = (...args: string[]): Promise<Ended> => encours(args, { ...environment, INIT_CWD: folder.path })

  it('imports a file by its name in the folder where it was typed, and says what it did', async () => {
    const dry = await run('import', 'ledger.csv', '--dry-run', '--json')
    expect(dry).toMatchObject({ code: 0, error: '' })
    expect(JSON.parse(dry.out)).toMatchObject({ state: 'would-commit', figures: [{ openMinor: 175_050 }] })
    const done = await run('import', 'ledger.csv')
    expect(done.code).toBe(0)
    expect(done.out).toContain('1,750.50')
  })

  it('checks: verdict and reasons as a card, and as data with --json', async () => {
    const card = await run('check', 'petit', '500', '30d')
    expect(card).toMatchObject({ code: 0, error: '' })
    expect(card.out).toContain('Petit SARL')
    const data = await run('check', 'C-2', '500', '30d', '--json')
    expect(JSON.parse(data.out)).toMatchObject({
      account: { number: 'C-2' },
      exposure: { totalMinor: 25_050 },
      amount: { withoutVatMinor: 50_000 },
    })
  })

  it('checks on another day: on 2 November F-1 is 2 days late, on 23 November 23', async () => {
    const daysLate = async (...more: string[]) => {
      const { out } = await run('check', 'C-1', '10', '30d', '--json', ...more)
      const { reasons, dueDay } = JSON.parse(out)
      return {
        dueDay,
        past: reasons.find(({ code }: { code: string }) => code === 'past-due')?.oldestDays ?? null,
      }
    }
    expect(await daysLate()).toEqual({ dueDay: '2026-12-23', past: 23 })
    expect(await daysLate('--as-of', '2026-11-02')).toEqual({ dueDay: '2026-12-02', past: null })
  })

  it('adds a person and a token, whose secret is shown once', async () => {
    const person = await run('user', 'add', '--name', 'Zoé Petit', '--role', 'credit', '--level', 'manager')
    expect(person).toMatchObject({ code: 0, out: expect.stringMatching(/id p-[0-9a-f]{8}/) })
    const twice = await run('user', 'add', '--name', 'Zoé Petit', '--role', 'credit', '--level', 'manager')
    expect(twice.code).toBe(1)
    const token = await run('token', 'add', '--user', 'zoé')
    expect(token).toMatchObject({ code: 0, out: expect.stringMatching(/^enc_[\w-]{43}\n$/) })
    const machine = JSON.parse((await run('token', 'add', '--role', 'credit', '--json')).out)
    expect(machine).toMatchObject({ personId: null, role: 'credit', secret: expect.stringMatching(/^enc_/) })
  })

  it('changes that person: what is given, nothing else, and says what was', async () => {
    const given = ['--slack', 'U07', '--rep-code', 'R1', '--rep-code', 'R2', '--region', 'Nord']
    const changed = await run('user', 'change', 'zoé petit', ...given)
    expect(changed).toMatchObject({ code: 0, error: '' })
    expect(changed.out).toMatch(
      /^Zoé Petit, id p-[0-9a-f]{8}\n  region: – → Nord\n  slack: – → U07\n  rep-code: – → R1 R2\n$/,
    )
    const cleared = await run('user', 'change', 'zoe petit', '--slack', '', '--rep-code', '', '--json')
    expect(JSON.parse(cleared.out)).toMatchObject({
      changes: [
        { person: { slackId: null, repCodes: [], region: 'Nord', role: 'credit', level: 'manager' } },
      ],
    })
    const again = await run('user', 'change', 'zoe petit', '--slack', '', '--lang', 'fr')
    expect(again).toMatchObject({ code: 1, out: '', error: expect.stringContaining('déjà ainsi') })
  })

  it('lists who is known, in words and as data', async () => {
    const listed = await run('user', 'list')
    expect(listed).toMatchObject({ code: 0, error: '' })
    expect(listed.out).toMatch(/^Zoé Petit +p-[0-9a-f]{8} +credit manager +Nord +– +no +no$/m)
    expect(JSON.parse((await run('user', 'list', '--json')).out)).toMatchObject({
      people: [{ name: 'Zoé Petit', role: 'credit', level: 'manager', slackId: null, repCodes: [] }],
    })
  })

  it('makes a sign-in link, whose page names the person', async () => {
    const made = await run('link', '--user', 'zoe petit')
    expect(made).toMatchObject({ code: 0, error: expect.stringContaining('Signs Zoé Petit in: once') })
    expect(made.out).toMatch(/^http:\/\/localhost:\d+\/sign-in\/[\w-]{43}\n$/)
    if (server === null) return
    const page = await fetch(`${server.url}${new URL(made.out.trim()).pathname}`)
    expect(await page.text()).toContain('<strong>Zoé Petit</strong>')
  })

  it('finds the store sound: exit code 0', async () => {
    expect(await run('doctor')).toMatchObject({ code: 0, out: expect.stringContaining('All is well') })
    expect(JSON.parse((await run('doctor', '--json')).out)).toMatchObject({ healthy: true })
  })

  it.each([
    { args: ['check', 'C-1', 'a lot'], says: 'a lot' },
    { args: ['check', 'C-1', '-5', '45d'], says: '-5' },
    { args: ['check', 'Zyxwv', '25k'], says: 'Zyxwv' },
    { args: ['check', 'C-1', '25k', 'someday'], says: 'someday' },
    { args: ['check', 'C-1', '25k', '--as-of', 'tomorrow'], says: 'today' },
    { args: ['import', 'nowhere.csv'], says: 'no' },
    { args: ['token', 'add', '--user', 'nobody'], says: 'nobody' },
    { args: ['token', 'add'], says: 'the role' },
    { args: ['link', '--user', 'nobody'], says: 'nobody' },
    { args: ['link'], says: 'user' },
    { args: ['user', 'add', '--name', 'Ana', '--role', 'boss'], says: 'role' },
    { args: ['user', 'change', 'nobody', '--slack', 'U1'], says: 'nobody' },
    { args: ['user', 'change', 'zoe petit'], says: 'already so' },
    { args: ['user', 'change', 'zoe petit', '--name', ''], says: 'name' },
    { args: ['user', 'change', 'zoe petit', '--role', 'finance'], says: 'a CFO' },
  ])('$args: exit code 1, and what to do', async ({ args, says }) => {
    const ended = await run(...args)
    expect(ended).toMatchObject({ code: 1, out: '' })
    expect(ended.error).toContain(says)
    expect(ended.error).toContain('→')
    const data = await run(...args, '--json')
    expect(JSON.parse(data.out)).toMatchObject({ code: expect.any(String), todo: expect.any(String) })
  })
})

describe('the command line and a database that others have', () => {
  const folder = ownFolder()
  const file = join(folder.path, 'encours.db')
  const run = () => encours(['check', 'C-1', '25k'], { DATABASE_URL: folder.databaseUrl })
  afterAll(() => folder.remove())

  it('waits for another command that has it, as long as that takes', async () => {
    const ownership = ownDatabase(file)
    const ended = run()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    ownership?.release()
    expect(await ended).toMatchObject({ code: 1, error: expect.stringContaining('C-1') })
  })

  it('says after ten seconds that another command keeps it, and that nothing was done', async () => {
    const ownership = ownDatabase(file)
    const ended = await run()
    ownership?.release()
    expect(ended).toMatchObject({ code: 1, out: '', error: expect.stringContaining('Nothing was done') })
  })

  it('says that the server ended where it ends before it has answered', async () => {
    const server = createServer((socket) => socket.on('data', () => socket.destroy()))
    await new Promise<void>((resolve) => server.listen(socketPath(file), resolve))
    expect(await run()).toMatchObject({
      code: 1,
      out: '',
      error: expect.stringContaining('The server ended'),
    })
    server.close()
  })
})

describe('the command line without a database', () => {
  const run = (...args: string[]) => encours(args, { DATABASE_URL: 'file:/nowhere/at/all.db' })

  it.each([
    { args: ['chek', 'durand', '25k'], says: 'Did you mean "check"?' },
    { args: ['token', 'ad'], says: 'Did you mean "token add"?' },
    { args: ['check', 'durand'], says: 'check ACCOUNT AMOUNT [TERMS]' },
    { args: ['user', 'change', '--slack', 'U1'], says: 'user change NAME-OR-ID' },
    { args: ['check', 'durand', '25k', '--asof', '2026-11-01'], says: '--asof' },
    { args: ['frobnicate'], says: 'There is no command "frobnicate".' },
  ])('$args is not understood: exit code 2, with how to say it', async ({ args, says }) => {
    expect(await run(...args)).toMatchObject({ code: 2, out: '', error: expect.stringContaining(says) })
  })

  it('helps, for all and for one command, in English and French', async () => {
    expect(await run()).toMatchObject({ code: 0, out: expect.stringContaining('user add') })
    expect(await run('import', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('--confirm-settled'),
    })
    expect(await run('user', 'change', '--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Change a person'),
    })
    expect(await run('user', 'list', '--help', '--lang', 'fr')).toMatchObject({
      code: 0,
      out: expect.stringContaining('personnes connues'),
    })
    expect(await run('--help', '--lang', 'fr')).toMatchObject({
      code: 0,
      out: expect.stringContaining('Importer'),
    })
  })
})
