import type { Actor } from '@encours/core/access/actor'
import { ok, refuse } from '@encours/core/result'
import { type ListedPerson, loadListedPerson, loadPeoplePage } from '@encours/db/load/people-page'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { nextText, pageEntries, pageParameters } from '../paging.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'
import { isAdministrator } from '../session/is-administrator.ts'

const listQuery = v.strictObject(pageEntries(v.string()))

const example = {
  id: 'p-3f2a9c',
  name: 'Julie Lambert',
  role: 'rep',
  level: null,
  region: 'Nord',
  team: null,
  repCodes: ['R07'],
  delegate: { personId: 'p-91bd04', name: 'Tom Verhaeghe', until: '2026-12-01' },
}

const who = `Administrators also see e-mail, chat ids, OpenID subject, language, and those who have left.`

/** Who is a colleague here. */
const list: Route = {
  method: 'GET',
  path: '/api/people',
  answer: async ({ c, deps, actor }) => {
    const query = parseInput(listQuery, c.req.query())
    if (!query.ok) return query
    const withEnded = isAdministrator(actor)
    const page = await deps.store.read((door) => loadPeoplePage(door, { ...query.value, withEnded }))
    const people = page.people.map((person) => shown(person, actor))
    return ok(jsonAnswer({ people, next: nextText(page.next) }))
  },
  describe: () => ({
    summary: 'Who is a colleague here',
    text: `Name, role, level, region, team, rep codes and who stands in, in the order of ids. ${who}`,
    tag: 'people',
    query: pageParameters,
    answer: {
      text: 'The people, and where the next page begins; null on the last.',
      media: 'application/json',
      example: { people: [example], next: null },
    },
    refusals: [],
  }),
}

const one: Route = {
  method: 'GET',
  path: '/api/people/:id',
  answer: async ({ c, deps, actor }) => {
    const text = c.req.param('id') ?? ''
    const person = await deps.store.read((door) => loadListedPerson(door, text))
    const isThere = person !== null && (person.endedAt === null || isAdministrator(actor))
    return isThere ? ok(jsonAnswer(shown(person, actor))) : refuse({ code: 'person-unknown', text })
  },
  describe: () => ({
    summary: 'One colleague',
    text: who,
    tag: 'people',
    path: [{ name: 'id', text: "The person's id.", example: 'p-3f2a9c' }],
    answer: { text: 'The person.', media: 'application/json', example },
    refusals: ['person-unknown'],
  }),
}

/** How somebody is reached and known elsewhere is for administrators. */
function shown(person: ListedPerson, actor: Actor): object {
  const { id, name, role, level, region, team, repCodes, delegateId, delegateName, delegateUntil } = person
  const delegate =
    delegateId === null ? null : { personId: delegateId, name: delegateName, until: delegateUntil }
  const seen = { id, name, role, level, region, team, repCodes, delegate }
  if (!isAdministrator(actor)) return seen
  const { email, slackId, teamsId, openidSubject, language, endedAt } = person
  return { ...seen, email, slackId, teamsId, openidSubject, language, endedAt }
}

export const people: readonly Route[] = [list, one]
