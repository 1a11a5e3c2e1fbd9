import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { asking, bodyOf, openTestHouse, type TestHouse } from '../../../test/api/test-house.ts'
import { whatStands } from '../../../test/api/what-stands.ts'
import { testStores } from '../../../test/store/engines.ts'
import type { ImportReport } from '../imports/importer.ts'
import { limitBytes, refuseTooManyBytes } from '../limit-bytes.ts'
import type { Problem } from '../problem.ts'

const ledger = `Customer;Name;Invoice;Invoice date;Due date;Amount;Open amount
C-1;Durand & Fils;F-1;01/10/2026;31/10/2026;1000,00;1000,00
C-2;Petit SARL;F-3;03/11/2026;03/12/2026;250,50;250,50
`
const faulty = ledger.replace('31/10/2026', 'soon')

describe.each(testStores)('a file sent by HTTP, on $engine', (engine) => {
  let house: TestHouse
  let token: string
  beforeEach(async () => {
    house = await openTestHouse(engine, { demo: false })
    token = await house.tokenFor('credit')
  })
  afterEach(() => house.drop())

  const send = (query: string, body: string, headers?: Record<string, string>) =>
    house.app.request(`/api/imports?fileName=ledger.csv&${query}`, asking(token, body, headers))
  const read = (importId: string) => house.app.request(`/api/imports/${importId}`, asking(token))

  it('is answered with its report, which can be read again', async () => {
    const response = await send('', ledger)
    expect(response.status).toBe(200)
    const report = await bodyOf<ImportReport>(response)
    expect(report).toMatchObject({
      state: 'committed',
      fileName: 'ledger.csv',
      figures: [{ openCount: 2, openMinor: 125_050, overdueCount: 1, overdueMinor: 100_000 }],
    })
    const stored = await bodyOf<{ report: ImportReport }>(await read(report.importId))
    expect(stored).toMatchObject({ kind: 'ledger', state: 'committed', report: { figures: report.figures } })
  })

  it('is answered line by line where that is asked for: progress, then the report and its words', async () => {
    const response = await send('dryRun', ledger, { accept: 'application/x-ndjson', 'accept-language': 'fr' })
    const lines = (await response.text()).trimEnd().split('\n')
    const last: { report: ImportReport; text: string } = JSON.parse(lines.at(-1) ?? '')
    expect(last.report.state).toBe('would-commit')
    expect(last.text).toContain('ledger.csv')
    for (const line of lines.slice(0, -1)) expect(JSON.parse(line)).toHaveProperty('progress.phase')
    const [account] = await house.deps.searchAccounts({ text: 'durand', actor: { kind: 'system' }, most: 1 })
    expect(account).toBeUndefined()
  })

  it('with a bad line changes nothing, names the line, and goes in without it when told to', async () => {
    const before = await whatStands(house.deps.store)
    const refused = await send('', faulty)
    expect(refused.status).toBe(422)
    const problem = await bodyOf<Problem>(refused)
    expect(problem).toMatchObject({ code: 'file-faulty', facts: { faultCount: 1 } })
    expect(await whatStands(house.deps.store)).toEqual(before)
    const stored = await bodyOf<{ report: ImportReport }>(await read(String(problem.facts['importId'])))
    expect(stored.report.faults).toMatchObject([{ line: 2, found: 'soon' }])
    const skipped = await bodyOf<ImportReport>(await send('skipFaulty=true', faulty))
    expect(skipped).toMatchObject({ state: 'committed', lines: { taken: 1, faulty: 1 } })
  })

  it('puts the demo company away, and says so', async () => {
    const demo = await openTestHouse(engine)
    const credit = await demo.tokenFor('credit')
    const response = await demo.app.request('/api/imports', asking(credit, ledger))
    expect(await bodyOf<ImportReport>(response)).toMatchObject({ state: 'committed', demoRemoved: true })
    const page = await (await demo.app.request('/')).text()
    expect(page).not.toContain('demo company')
    await demo.drop()
  })
})

describe('a body without an end', () => {
  it('is given up at its limit: 413 after 1,000 bytes where 1,000 are allowed', async () => {
    const chunks = ReadableStream.from(Array.from({ length: 100 }, () => new Uint8Array(300)))
    let bytes = 0
    const reading = (async () => {
      for await (const chunk of limitBytes(chunks, 1_000)) bytes += chunk.byteLength
      throw new Error('it came to an end')
    })()
    expect(await reading.catch(refuseTooManyBytes)).toMatchObject({ refusal: { code: 'too-large' } })
    expect(bytes).toBe(900)
  })
})
