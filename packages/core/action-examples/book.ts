import { policyPreset } from '../policy/presets.ts'
import type { ActionExamples, TypesOn } from './examples-of.ts'

/** What holds for the company as a whole. */
export const bookActionExamples: ActionExamples<TypesOn<'policy' | 'rates' | 'routes' | 'book' | 'message'>> =
  {
    'policy.set': {
      does: 'Sets the credit policy, from the version that was looked at.',
      action: {
        id: 'a-2026-11-23-91',
        type: 'policy.set',
        policy: policyPreset('careful'),
        fromVersion: 1,
        note: 'as the board decided',
      },
    },
    'rates.set': {
      does: 'Sets rates from a day on, in millionths of the base currency; 0 takes one away.',
      action: {
        id: 'a-2026-11-23-92',
        type: 'rates.set',
        rates: [{ currency: 'USD', day: '2026-11-23', baseMicros: 920_000 }],
      },
    },
    'routes.set': {
      does: "Says to which channels messages go, and whose region's.",
      action: {
        id: 'a-2026-11-23-93',
        type: 'routes.set',
        routes: {
          channels: [{ name: 'credit-north', platform: 'slack', id: 'C0123456789', regions: ['Nord'] }],
        },
        fromVersion: 0,
      },
    },
    'book.set-up': {
      does: "Begins the company's own book and takes the demo company away; until its first file is imported.",
      action: {
        id: 'a-2026-11-23-94',
        type: 'book.set-up',
        currency: 'EUR',
        country: 'BE',
        timeZone: 'Europe/Brussels',
        languages: ['fr', 'en'],
        preset: 'balanced',
      },
    },
    'message.replay': {
      does: 'Has a message go another time that was given up.',
      action: {
        id: 'a-2026-11-23-95',
        type: 'message.replay',
        jobId: '4f0c4a52-51cd-4f6c-a6a4-3e0f6b1f7c55',
      },
    },
  }
