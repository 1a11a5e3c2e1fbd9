import { expect, test } from 'vitest'
import { givenBook } from '../testing/given.ts'
import { givenAction } from '../testing/given-actions.ts'
import { decideMessageReplay } from './replay.ts'

const replay = (failure?: string | null) =>
  decideMessageReplay(
    { book: givenBook(), taken: [], ...(failure === undefined ? {} : { failure }) },
    givenAction('message.replay'),
  )

test('given a message that was given up as gave-up, when it is replayed, then it goes again and the journal says why it had not', () => {
  expect(replay('gave-up')).toEqual({
    ok: true,
    value: {
      changes: [{ kind: 'message-replayed', jobId: 'j1' }],
      journal: { figures: { jobId: 'j1', failure: 'gave-up' }, text: null },
    },
  })
})

test('given no such message, or one that was not given up, when it is replayed, then it is refused', () => {
  expect(replay()).toEqual({ ok: false, refusal: { code: 'message-unknown', jobId: 'j1' } })
  expect(replay(null)).toEqual({ ok: false, refusal: { code: 'message-not-given-up', jobId: 'j1' } })
})
