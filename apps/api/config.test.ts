import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseConfig, settingNames } from './config.ts'

const faultsOf = (environment: Record<string, string>) => {
  const parsed = parseConfig(environment)
  return parsed.ok ? [] : parsed.refusal
}

const anyText = ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME']

describe('the settings', () => {
  it('need nothing: port 8787, a SQLite file in ./data, the demo on', () => {
    expect(parseConfig({})).toEqual({
      ok: true,
      value: {
        port: 8787,
        databaseUrl: 'file:./data/encours.db',
        databaseFile: resolve('data/encours.db'),
        publicUrl: 'http://localhost:8787',
        secretKey: null,
        demo: true,
        pinnedDay: null,
        logLevel: 'info',
        slack: null,
        desk: true,
        importDir: null,
        filesDir: resolve('data/files'),
        openid: null,
        rateLimit: 600,
        trustsProxy: false,
      },
    })
  })

  it('report all faults together, with what would have fitted and without the value', () => {
    const secret = 'too-short-to-be-a-key'
    const faults = faultsOf({
      PORT: '99999',
      DATABASE_URL: 'mysql://root:hunter2@db/encours',
      PUBLIC_URL: 'encours.example.com',
      SECRET_KEY: secret,
      DEMO: 'maybe',
      TODAY: '2026-02-31',
      SLACK_BOT_TOKEN: 'xoxp-9999',
      SLACK_APP_TOKEN: 'xoxb-9999',
      SLACK_SIGNING_SECRET: '99999',
      SLACK_API_URL: 'slack',
      DESK: 'perhaps',
      OIDC_ISSUER: 'http://login.example.com',
      RATE_LIMIT: '0',
      TRUST_PROXY: 'a bit',
      LOG_LEVEL: 'loud',
    })
    expect(faults.map(({ name }) => name)).toEqual(
      // A folder may have any name, and so may what an issuer gives
      settingNames.filter((name) => !['IMPORT_DIR', 'FILES_DIR', ...anyText].includes(name)),
    )
    expect(JSON.stringify(faults)).not.toMatch(/hunter2|too-short|99999/)
    expect(faults.find(({ name }) => name === 'TODAY')?.expected).toBe('a day, YYYY-MM-DD, from 1970 to 2099')
  })

  it.each([
    [{ SLACK_BOT_TOKEN: 'xoxb-1' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '   ' }, 'SLACK_SIGNING_SECRET'],
    [{ SLACK_APP_TOKEN: 'xapp-1' }, 'SLACK_BOT_TOKEN'],
  ])('half a Slack app %j is a fault: %s is missing', (given, name) => {
    expect(faultsOf(given).map((fault) => fault.name)).toEqual([name])
  })

  it('the app token decides for Socket Mode, else the signing secret for HTTP', () => {
    const given = { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: '0123456789abcdef' }
    expect(parseConfig(given)).toMatchObject({
      value: { slack: { apiUrl: 'https://slack.com/api/', by: { kind: 'http' } } },
    })
    expect(parseConfig({ ...given, SLACK_APP_TOKEN: 'xapp-1' })).toMatchObject({
      value: { slack: { by: { kind: 'socket', appToken: 'xapp-1' } } },
    })
    expect(parseConfig({})).toMatchObject({ value: { slack: null, desk: true } })
  })

  const openid = {
    OIDC_ISSUER: 'https://slack.com',
    OIDC_CLIENT_ID: '1.2',
    OIDC_CLIENT_SECRET: 'abc',
    OIDC_NAME: 'Slack',
  }

  it('sign in by OpenID Connect with all four of its settings, or with none', () => {
    expect(parseConfig(openid)).toMatchObject({
      value: {
        openid: { issuer: 'https://slack.com', clientId: '1.2', clientSecret: 'abc', name: 'Slack' },
      },
    })
    for (const left of Object.keys(openid)) {
      expect(faultsOf({ ...openid, [left]: '' }).map(({ name }) => name)).toEqual([left])
    }
    expect(faultsOf({ OIDC_NAME: 'Slack' }).map(({ name }) => name)).toEqual([
      'OIDC_ISSUER',
      'OIDC_CLIENT_ID',
      'OIDC_CLIENT_SECRET',
    ])
  })

  it.each([
    ['https://login.microsoftonline.com/6f0e/v2.0', []],
    ['http://127.0.0.1:4000', []],
    ['http://localhost:4000', []],
    ['http://login.example.com', ['OIDC_ISSUER']],
    ['login.example.com', ['OIDC_ISSUER']],
  ])('the issuer %s: faults %j', (issuer, names) => {
    expect(faultsOf({ ...openid, OIDC_ISSUER: issuer }).map(({ name }) => name)).toEqual(names)
  })

  it.each([
    ['1', 1],
    ['600', 600],
    ['off', null],
  ])('RATE_LIMIT %s counts up to %s a minute', (text, rateLimit) => {
    expect(parseConfig({ RATE_LIMIT: text })).toMatchObject({ value: { rateLimit } })
  })

  it.each([
    ['file:/var/lib/encours.db', '/var/lib/encours.db'],
    ['file:///var/lib/encours.db', '/var/lib/encours.db'],
    ['postgres://encours@db/encours', null],
    ['postgresql://encours@db/encours', null],
  ])('%s keeps its data in the file %s', (databaseUrl, file) => {
    const parsed = parseConfig({ DATABASE_URL: databaseUrl })
    expect(parsed.ok && parsed.value.databaseFile).toBe(file)
  })

  it('take an empty text for a setting left out, as `.env` files have them', () => {
    expect(parseConfig({ TODAY: '', PORT: ' ' })).toEqual(parseConfig({}))
  })

  it('are those of .env.example, no more and no less', () => {
    const example = readFileSync(new URL('../../.env.example', import.meta.url), 'utf8')
    const named = [...example.matchAll(/^#?\s?([A-Z][A-Z_]+)=/gm)].map(([, name = '']) => name)
    expect(named.toSorted()).toEqual(settingNames.toSorted())
  })
})
