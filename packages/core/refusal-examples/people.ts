import type { PeopleRefusal } from '../access/people-refusal.ts'
import { day } from '../day.ts'
import { resolverTeams } from '../disputes/dispute-reason.ts'
import type { ExamplesOf } from './examples-of.ts'

/** People, tokens, links and sessions. */
export const peopleExamples: ExamplesOf<PeopleRefusal> = {
  'person-exists': { code: 'person-exists', name: 'Julie Lambert' },
  'person-unknown': { code: 'person-unknown', text: 'Juli' },
  'person-unchanged': { code: 'person-unchanged', name: 'Julie Lambert' },
  'person-ended': { code: 'person-ended', name: 'Julie Lambert' },
  'person-not-ended': { code: 'person-not-ended', name: 'Julie Lambert' },
  'last-admin': { code: 'last-admin', name: 'Paul Lemaire' },
  'level-does-not-fit': { code: 'level-does-not-fit', role: 'rep', level: 'cfo' },
  'team-does-not-fit': { code: 'team-does-not-fit', team: null, teams: [...resolverTeams] },
  'rep-code-taken': { code: 'rep-code-taken', repCode: 'R07', by: 'Marc Petit' },
  'chat-id-taken': { code: 'chat-id-taken', chatId: 'U024BE7LH', by: 'Marc Petit' },
  'openid-subject-taken': { code: 'openid-subject-taken', by: 'Marc Petit' },
  'delegate-is-oneself': { code: 'delegate-is-oneself' },
  'delegate-does-not-fit': {
    code: 'delegate-does-not-fit',
    name: 'Julie Lambert',
    role: 'rep',
    needs: ['credit', 'finance'],
  },
  'delegate-day-past': { code: 'delegate-day-past', until: day('2026-11-19') },
  'token-exists': { code: 'token-exists' },
  'token-over': { code: 'token-over' },
  'link-unusable': { code: 'link-unusable', why: 'expired' },
  'session-unknown': { code: 'session-unknown' },
  'token-owner-unclear': { code: 'token-owner-unclear' },
}
