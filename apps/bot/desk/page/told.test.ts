import { day, type Instant, toInstant } from '@encours/core/day'
import { demoPersonId } from '@encours/db/demo/parts/people'
import { tellLedgerKeepers } from '@encours/db/messages/tell'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asking, openTestHouse, type TestHouse } from '../../../../test/api/test-house.ts'
import { testStores } from '../../../../test/store/engines.ts'

describe.each(testStores)('what people were told, at the desk on $engine', (engine) => {
  let house: TestHouse
  const hourMs = 3_600_000
  const hoursAgo = (hours: number): Instant => toInstant(Date.parse(house.deps.now()) - hours * hourMs)
  beforeAll(async () => {
    house = await openTestHouse(engine)
    const tell = (code: string, fileName: string, at: Instant) =>
      house.deps.store.write(['messages'], (door) =>
        tellLedgerKeepers(
          door,
          {
            kind: 'import-failed',
            from: 'folder',
            fileName,
            importId: 'I7',
            code,
            ledgerDay: day('2026-11-20'),
          },
          { topic: fileName, at },
        ),
      )
    await tell('file-faulty', 'old.csv', hoursAgo(73))
    await tell('file-faulty', 'faulty.csv', hoursAgo(71))
    await tell('file-would-settle', '<b>short</b>.csv', hoursAgo(1))
  })
  afterAll(() => house.drop())

  const pageOf = async (name: string): Promise<string> => {
    const origin = { origin: 'http://localhost:8787', 'content-type': 'application/json' }
    const picked = await house.app.request(
      '/desk/as',
      asking(null, { personId: demoPersonId(name), language: 'en' }, origin),
    )
    const cookie = picked.headers.get('set-cookie')?.split(';')[0] ?? ''
    return (await house.app.request('/desk', { headers: { cookie } })).text()
  }

  it('stands above the conversation of a credit manager for three days, the newest first', async () => {
    const page = await pageOf('Claire Maes')
    const titles = [...page.matchAll(/Not imported: ([^<]+)</g)].map(([, name]) => name)
    expect(titles).toEqual(['&#60;b&#62;short&#60;/b&#62;.csv', 'faulty.csv'])
    expect(page).toContain('checks answer on the ledger of Fri 20 Nov')
    expect(page.indexOf('Messages for you')).toBeLessThan(page.indexOf('id="welcome"'))
  })

  it('is not for a rep', async () => {
    const page = await pageOf('Julie Lambert')
    expect(page).toContain('id="welcome"')
    expect(page).not.toContain('Messages for you')
  })
})
