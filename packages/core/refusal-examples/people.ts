import type { PeopleRefusal } from '../access/people-refusal.ts'
import type { ExamplesOf } from './examples-of.ts'

/** People, tokens, links and sessions. */
export const peopleExamples: ExamplesOf<PeopleRefusal> = {
  'person-exists': { code: 'person-exists', name: 'Julie Lambert' },
  'person-unknown': { code: 'person-unknown', text: 'Juli' },
  'person-unchanged': { code: 'person-unchanged', name: 'Julie Lambert' },
  'level-does-not-fit': { code: 'level-does-not-fit', role: 'rep', level: 'cfo' },
  'rep-code-taken': { code: 'rep-code-taken', repCode: 'R07', by: 'Marc Petit' },
  'chat-id-taken': { code: 'chat-id-taken', chatId: 'U024BE7LH', by: 'Marc Petit' },
  'token-exists': { code: 'token-exists' },
  'link-unusable': { code: 'link-unusable', why: 'expired' },
  'session-unknown': { code: 'session-unknown' },
  'token-owner-unclear': { code: 'token-owner-unclear' },
}
