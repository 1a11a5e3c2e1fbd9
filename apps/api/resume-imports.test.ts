import { Readable } from 'node:stream'
import { day } from '@encours/core/day'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestHouse, type TestHouse } from '../../test/api/test-house.ts'
import { testStores } from '../../test/store/engines.ts'
import { generateSample, sampleCsv } from './imports/generate-sample.ts'
import { defaultOptions } from './imports/options.ts'
import { resumeImports } from './resume-imports.ts'

describe.each(testStores)('what a stopped process left of an import, on $engine', (engine) => {
  let house: TestHouse
  beforeAll(async () => {
    house = await openTestHouse(engine, { demo: false, today: day('2013-12-31') })
    const rows = generateSample({ seed: 7, accounts: 10, invoices: 200, from: '2012-01-01', days: 600 })
    await (await house.deps.importer()).importFile({
      stream: Readable.from([Buffer.from(sampleCsv(rows))]),
      fileName: 'ledger.csv',
      options: defaultOptions,
      actor: { kind: 'system' },
      onProgress: () => {},
    })
    await house.deps.importsDone()
  })
  afterAll(() => house.drop())

  const counts = () =>
    house.deps.store.read(async ({ rows }) => {
      const [found] = await rows<{ graded: number; staged: number }>(sql`
        select (select count(*) from account where habits is not null) as graded,
          (select count(*) from stage_account) as staged`)
      return { graded: Number(found?.graded), staged: Number(found?.staged) }
    })

  it('ten accounts are graded and nothing is left once the import is done', async () => {
    expect(await counts()).toEqual({ graded: 10, staged: 0 })
  })

  it('two accounts whose habits were still to be learnt are graded after the next start', async () => {
    await house.deps.store.write(['import'], async ({ rows }) => {
      await rows(sql`
        insert into stage_account (import_id, number, line, fields, committed)
        select 'I1', number, 1, '{}', ${engine.engine === 'sqlite' ? 1 : true} from account order by number limit 2`)
      await rows(sql`update account set habits = null where number in (select number from stage_account)`)
    })
    expect(await counts()).toEqual({ graded: 8, staged: 2 })
    await resumeImports(house.deps)
    expect(await counts()).toEqual({ graded: 10, staged: 0 })
  })
})
