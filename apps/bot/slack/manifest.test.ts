import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Command } from '../commands/command.ts'
import { commands } from '../commands/registry.ts'
import { botScopes, slackManifest } from './manifest.ts'

const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8')
const socket = { kind: 'socket' } as const

describe('the manifest of the Slack app', () => {
  it('is what docs/slack-manifest.json holds, made from the commands that there are', () => {
    expect(JSON.parse(read('docs/slack-manifest.json'))).toEqual(slackManifest(commands, socket))
  })

  it('names each slash command of the registry once', () => {
    const names = slackManifest(commands, socket).features?.slash_commands?.map(({ command }) => command)
    expect(names).toEqual([...new Set(commands.map(({ slash }) => slash.command))])
    expect(names).toContain('/credit-check')
  })

  it('gives two commands behind /encours one entry, with both in its hint', () => {
    const [first] = commands
    if (first === undefined) throw new Error('there are commands')
    const behind = (word: string, usage: string): Command => ({
      ...first,
      slash: { command: '/encours', word },
      says: { ...first.says, en: { ...first.says.en, usage, summary: `About ${word}.` } },
    })
    const made = slackManifest([behind('overdue', 'ACCOUNT'), behind('help', '')], socket)
    expect(made.features?.slash_commands).toEqual([
      {
        command: '/encours',
        description: 'About overdue. About help.',
        usage_hint: 'overdue ACCOUNT | help',
        should_escape: false,
      },
    ])
  })

  it('by HTTP names one address everywhere, and no socket', () => {
    const made = slackManifest(commands, { kind: 'http', publicUrl: 'https://encours.example.com/' })
    const url = 'https://encours.example.com/slack/events'
    expect(made.settings).toMatchObject({
      event_subscriptions: { request_url: url },
      interactivity: { is_enabled: true, request_url: url },
      socket_mode_enabled: false,
    })
    expect(new Set(made.features?.slash_commands?.map((one) => one.url))).toEqual(new Set([url]))
  })

  it('stays within what Slack takes: 50 commands, 32 letters a name, 140 a description', () => {
    const made = slackManifest(commands, socket)
    const slash = made.features?.slash_commands ?? []
    expect(slash.length).toBeLessThanOrEqual(50)
    for (const { command, description, usage_hint: hint } of slash) {
      expect(command).toMatch(/^\/[a-z-]{1,31}$/)
      expect(description.length).toBeGreaterThan(0)
      expect((hint ?? 'x').length).toBeGreaterThan(0)
    }
    expect(made.display_information.description?.length).toBeLessThanOrEqual(140)
  })

  it('asks for 8 scopes, and docs/slack.md says of each what for', () => {
    expect(botScopes).toHaveLength(8)
    const page = read('docs/slack.md')
    expect(botScopes.filter((scope) => !page.includes(`\`${scope}\``))).toEqual([])
  })
})
