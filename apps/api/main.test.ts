import { statSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { ownFolder, type Running, runProgram, startProgram } from '../../test/api/programs.ts'

describe('the server as a program', () => {
  const folder = ownFolder()
  let running: Running | null = null
  afterEach(async () => {
    await running?.end('SIGKILL')
    running = null
  })

  const start = async (environment: Record<string, string> = {}) => {
    running = await startProgram({ DATABASE_URL: folder.databaseUrl, ...environment })
    return running
  }
  const tokensIn = (text: string) => text.match(/enc_[\w-]+/g) ?? []

  it('prints three tokens that work, and the same three on the next start', async () => {
    const first = await start()
    const tokens = tokensIn(first.printed())
    expect(tokens).toHaveLength(3)
    const roles = await Promise.all(
      tokens.map(async (token) => {
        const me = await fetch(`${first.url}/api/me`, { headers: { authorization: `Bearer ${token}` } })
        return ((await me.json()) as { actor: { role: string } }).actor.role
      }),
    )
    expect(roles).toEqual(['rep', 'credit', 'director'])
    await first.end('SIGTERM')
    expect(tokensIn((await start()).printed())).toEqual(tokens)
  })

  it('stops on SIGTERM after it has finished what it was answering: exit code 0', async () => {
    const { url, end, printed } = await start()
    const [token = ''] = tokensIn(printed())
    // A body whose second half comes only after the signal
    const { answered, finish } = slowly(`${url}/api/credit-checks`, token)
    await new Promise((resolve) => setTimeout(resolve, 100))
    const ended = end('SIGTERM')
    await new Promise((resolve) => setTimeout(resolve, 300))
    expect(await fetch(`${url}/healthz`).catch(() => 'closed')).toBe('closed')
    finish()
    expect(await answered).toMatchObject({ status: 200, verdict: 'refer' })
    const { code, out } = await ended
    expect(code).toBe(0)
    expect(out).toContain('"msg":"stopped"')
    running = null
  })

  it('keeps key and database for its own user: mode 0600', () => {
    const modeOf = (name: string) => statSync(join(folder.path, name)).mode & 0o777
    expect([modeOf('encours.db'), modeOf('encours.db.secret-key')]).toEqual([0o600, 0o600])
  })

  it('says which port is taken, and ends with 1', async () => {
    const { url } = await start()
    const other = ownFolder()
    const ended = await runProgram('apps/api/main.ts', [], {
      DATABASE_URL: other.databaseUrl,
      DEMO: 'off',
      PORT: new URL(url).port,
    })
    expect(ended).toMatchObject({
      code: 1,
      error: expect.stringContaining(`Port ${new URL(url).port} is taken`),
    })
    other.remove()
  })

  it('does not share its database: a second server ends with 1 and says so', async () => {
    await start()
    const ended = await runProgram('apps/api/main.ts', [], { DATABASE_URL: folder.databaseUrl, PORT: '0' })
    expect(ended).toMatchObject({
      code: 1,
      error: expect.stringContaining('in use by another Encours process'),
    })
  })

  it('names all settings that cannot be used, and ends with 1', async () => {
    const ended = await runProgram('apps/api/main.ts', [], { PORT: 'x', TODAY: 'tomorrow', DEMO: 'perhaps' })
    expect(ended.code).toBe(1)
    for (const name of ['PORT', 'TODAY', 'DEMO']) expect(ended.error).toContain(name)
  })

  it('logs no token, no name and no amount', async () => {
    const { url, printed } = await start()
    const [token = ''] = tokensIn(printed())
    const headers = { authorization: `Bearer ${token}` }
    await fetch(`${url}/api/accounts?q=durand`, { headers })
    const body = JSON.stringify({ account: 'durand', amount: '25k' })
    await fetch(`${url}/api/credit-checks`, { method: 'POST', headers, body })
    const { out } = (await running?.end('SIGTERM')) ?? { out: '' }
    const lines = out.split('\n').filter((line) => line.startsWith('{'))
    expect(lines.filter((line) => line.includes('"msg":"request"')).length).toBeGreaterThanOrEqual(2)
    expect(lines.join('\n')).not.toMatch(/enc_|durand|25k|2500000/i)
  })

  it('with DEMO=off serves an empty book, and prints no token', async () => {
    const other = ownFolder()
    const { printed, url, end } = await startProgram({ DATABASE_URL: other.databaseUrl, DEMO: 'off' })
    expect(tokensIn(printed())).toEqual([])
    expect(await (await fetch(url)).text()).not.toContain('demo company')
    await end('SIGTERM')
    other.remove()
  })
})

/** Sends half of a check, and the rest when told. */
function slowly(url: string, token: string) {
  const body = JSON.stringify({ account: 'C-1042', amount: '25k', terms: '45d' })
  const headers = { authorization: `Bearer ${token}`, 'content-length': String(body.length) }
  const outgoing = request(url, { method: 'POST', headers })
  const answered = new Promise<{ status: number | undefined; verdict: string }>((resolve, reject) => {
    outgoing.once('error', reject)
    outgoing.once('response', (response) => {
      let text = ''
      response.setEncoding('utf8').on('data', (part: string) => {
        text += part
      })
      response.once('end', () => resolve({ status: response.statusCode, verdict: JSON.parse(text).verdict }))
    })
  })
  outgoing.write(body.slice(0, 20))
  return { answered, finish: () => outgoing.end(body.slice(20)) }
}
