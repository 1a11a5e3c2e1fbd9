import { addDays, daySchema, type IsoDay } from '@encours/core/day'
import { momentAt } from '@encours/core/messages/due-moment'
import { ok } from '@encours/core/result'
import { journalAreas, journalTypes } from '@encours/core/words/say-journal'
import { loadBook } from '@encours/db/load/book'
import { loadJournalNames } from '@encours/db/load/journal-names'
import { loadJournalPage, subjectKinds } from '@encours/db/load/journal-page'
import * as v from 'valibot'
import { jsonAnswer, textAnswer, wantsText } from '../answer.ts'
import { accountParameter, ofAccount } from '../of-account.ts'
import { journalExample } from '../openapi/example-journal.ts'
import { cursorMoment, nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Asked, Route } from '../route.ts'
import { journalStory, shownLine } from '../tell-journal.ts'

const given = <Output>(schema: v.GenericSchema<string, Output>) => v.optional(v.nullable(schema), null)

const id = given(v.pipe(v.string(), v.minLength(1), v.maxLength(64)))
const kind = v.picklist(
  [...journalAreas, ...journalTypes],
  'a type such as dispute.raise, or dispute for all',
)
const cursor = v.strictObject({
  at: cursorMoment,
  subjectKind: v.string(),
  subjectId: v.string(),
  line: v.pipe(v.number(), v.safeInteger()),
})

const listQuery = v.strictObject({
  account: ofAccount,
  subject: given(v.picklist(subjectKinds, subjectKinds.join(', '))),
  type: v.optional(
    v.pipe(
      v.string(),
      v.transform((text) => text.split(',')),
      v.array(kind),
    ),
  ),
  by: id,
  from: given(daySchema),
  to: given(daySchema),
  action: id,
  ...pageEntries(cursor),
})

/** What was done and what followed, for whoever may read of it. */
export const journal: Route = {
  method: 'GET',
  path: '/api/journal',
  answer: async (asked) => {
    const query = parseInput(listQuery, asked.c.req.query())
    if (!query.ok) return query
    const { book, page, names } = await loadJournal(asked, query.value)
    const telling = { language: asked.language, book, names }
    const next = nextText(page.next)
    if (!wantsText(asked.c)) {
      return ok(jsonAnswer({ lines: page.lines.map((line) => shownLine(line, telling)), next }))
    }
    const story = textAnswer(
      journalStory(page.lines, { ...telling, withAccounts: query.value.account === null }),
    )
    return ok({ ...story, headers: { ...story.headers, ...linkTo(next, asked) } })
  },
  describe: () => ({
    summary: 'The journal: what was done, by whom and when',
    text: `The newest first, as far as you may read it: who may read nothing gets an empty list. \`said\` is the line as a sentence
in your language; its amounts are in the account's currency, else in the book's. \`text\` holds names and free text, and is null
once it was erased. A line's \`mac\` is the beginning of its seal; the doctor verifies them all. Names are those of now.
\`Accept: text/plain\` gives the page as a story, the oldest first, a line each in the book's time; where it goes on, a
\`Link\` names the next page.`,
    tag: 'journal',
    query: [
      accountParameter,
      { name: 'subject', text: 'Only of one kind of subject.', values: subjectKinds },
      {
        name: 'type',
        text: 'Only of some types, with commas between them: `dispute.raise`, or `dispute` for all that begin so.',
      },
      {
        name: 'by',
        text: 'Only what one person did, by their id; `system` for what the server did and what followed by itself.',
      },
      { name: 'from', text: "From this day on, in the book's time zone." },
      { name: 'to', text: 'Up to and including this day.' },
      { name: 'action', text: 'Only what one action did and what followed from it, by its id.' },
      ...pageParameters,
    ],
    answer: {
      text: 'The lines, and where the next page begins; null on the last.',
      media: 'application/json',
      example: journalExample(),
      also: [{ media: 'text/plain', example: exampleStory }],
    },
    refusals: [],
  }),
}

const exampleStory = `2026-11-23 10:42 Julie Lambert raised a dispute of €3,100 on FA-2291: short delivery
2026-11-23 14:05 Claire Maes accepted the dispute of €3,100 on FA-2291
`

/** One snapshot: the book's time zone, the lines and the names in them. */
function loadJournal({ deps, actor }: Asked, query: v.InferOutput<typeof listQuery>) {
  const { account: accountId, subject: subjectKind, type: kinds = [], action: actionId, ...rest } = query
  return deps.store.read(async (door) => {
    const book = await loadBook(door)
    const startOf = (on: IsoDay) => momentAt(on, '00:00', book.timeZone)
    const page = await loadJournalPage(door, {
      actor,
      accountId,
      subjectKind,
      kinds: kinds.flatMap(typesOf),
      actionId,
      by: rest.by === null || rest.by === 'system' ? rest.by : `person:${rest.by}`,
      from: rest.from && startOf(rest.from),
      before: rest.to && startOf(addDays(rest.to, 1)),
      after: rest.after,
      most: rest.most,
    })
    return { book, page, names: await loadJournalNames(door, page.lines) }
  })
}

/** A story has no field for its next page. */
function linkTo(next: string | null, { c }: Asked): Record<string, string> {
  if (next === null) return {}
  const { pathname, searchParams } = new URL(c.req.url)
  searchParams.set('after', next)
  return { link: `<${pathname}?${searchParams.toString()}>; rel="next"` }
}

/** The types of an area: an index finds types, not their beginnings. */
const typesOf = (kind: string): string[] =>
  kind.includes('.') ? [kind] : journalTypes.filter((type) => type.startsWith(`${kind}.`))
