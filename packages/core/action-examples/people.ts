import type { ActionExamples, TypesOn } from './examples-of.ts'

const personId = 'zoe-lambert'
/** Of a secret that its maker keeps. */
const secretHash = '3f'.repeat(32)

/** Who colleagues are, and how they and programs get in. */
export const peopleActionExamples: ActionExamples<TypesOn<'person' | 'token' | 'link' | 'session'>> = {
  'person.add': {
    does: 'Adds a colleague.',
    action: {
      id: 'a-2026-11-23-71',
      type: 'person.add',
      personId,
      name: 'Zoé Lambert',
      role: 'rep',
      email: 'zoe.lambert@example.com',
      region: 'Nord',
      repCodes: ['R09'],
    },
  },
  'person.change': {
    does: 'Changes what is said; what is left out stays.',
    action: { id: 'a-2026-11-23-72', type: 'person.change', personId, role: 'manager', repCodes: [] },
  },
  'person.delegate': {
    does: 'Names who stands in while somebody is away, up to and including a day; null ends it.',
    action: {
      id: 'a-2026-11-23-73',
      type: 'person.delegate',
      personId,
      toPersonId: 'bart-claes',
      until: '2026-12-04',
    },
  },
  'person.end': {
    does: 'Somebody has left: sessions, tokens and codes end, what they did stays.',
    action: { id: 'a-2026-11-23-74', type: 'person.end', personId },
  },
  'person.erase': {
    does: 'Makes nameless what is left of somebody who has left.',
    action: { id: 'a-2026-11-23-75', type: 'person.erase', personId },
  },
  'token.add': {
    does: "Lets a program in, as a person or with a role; only its secret's SHA-256 travels.",
    action: {
      id: 'a-2026-11-23-76',
      type: 'token.add',
      tokenId: 't-2026-11-23-1',
      personId: null,
      role: 'credit',
      secretHash,
    },
  },
  'token.end': {
    does: 'Lets it in no longer; with the person it belongs to, or null.',
    action: { id: 'a-2026-11-23-77', type: 'token.end', tokenId: 't-2026-11-23-1', personId: null },
  },
  'link.add': {
    does: 'Makes a sign-in link that works once, for 15 minutes.',
    action: { id: 'a-2026-11-23-78', type: 'link.add', linkId: 'l-2026-11-23-1', personId, secretHash },
  },
  'session.begin': {
    does: 'Signs somebody in; for the house alone.',
    action: {
      id: 'a-2026-11-23-79',
      type: 'session.begin',
      sessionId: 's-2026-11-23-1',
      personId,
      linkId: 'l-2026-11-23-1',
      secretHash,
    },
  },
  'session.end': {
    does: 'Signs somebody out there.',
    action: { id: 'a-2026-11-23-80', type: 'session.end', sessionId: 's-2026-11-23-1', personId },
  },
}
