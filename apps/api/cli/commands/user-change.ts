import { randomUUID } from 'node:crypto'
import * as v from 'valibot'
import { printProblem, printRefusal, withReader } from '../answer.ts'
import { type Called, type Command, textOf, textsOf } from '../command.ts'
import { personNamed } from '../person-named.ts'

/** What is known of a colleague becomes something else. */
export const userChange: Command = {
  name: 'user change',
  usage: `NAME-OR-ID [--name N] [--role R] [--level L] [--rep-code C]… [--region R] [--team T] [--email E]
           [--slack ID] [--teams ID] [--openid SUBJECT] [--language en|fr]`,
  what: {
    en: 'Change a person: what is given, and nothing else; "" clears. Rep codes given replace all that were.',
    fr: 'Modifier une personne : ce qui est donné, rien d\'autre ; "" efface. Les codes représentant donnés remplacent les précédents.',
  },
  examples: [
    'user change "Julie Lambert" --slack U02ABC3DEF',
    'user change julie --rep-code R07 --rep-code R08',
    'user change "Claire Maes" --role finance --level cfo --team ""',
  ],
  options: {
    name: { type: 'string' },
    role: { type: 'string' },
    level: { type: 'string' },
    'rep-code': { type: 'string', multiple: true },
    region: { type: 'string' },
    team: { type: 'string' },
    email: { type: 'string' },
    slack: { type: 'string' },
    teams: { type: 'string' },
    openid: { type: 'string' },
    language: { type: 'string' },
  },
  words: { least: 1, most: 1 },
  run: async (called) => {
    const named = await personNamed(called, called.words[0] ?? '')
    if (!named.ok) return printRefusal(called, named.refusal)
    const action = { id: randomUUID(), type: 'person.change', personId: named.value.id, ...given(called) }
    const response = await called.connection.send(
      withReader(called, { method: 'POST', path: '/api/actions', body: JSON.stringify(action) }),
    )
    const text = await response.text()
    if (!response.ok) return printProblem(called, JSON.parse(text))
    called.terminal.out(called.json ? text : sayChanges(JSON.parse(text)))
    return 0
  },
}

/** The options of one text, and the fields they are. */
const fieldOf = {
  name: 'name',
  role: 'role',
  level: 'level',
  region: 'region',
  team: 'team',
  email: 'email',
  slack: 'slackId',
  teams: 'teamsId',
  openid: 'openidSubject',
  language: 'language',
}
/** Words of ours, whichever way they are typed. */
const ours = ['role', 'level', 'language']
/** An empty text is no way to be without: it is sent as it is, and refused. */
const neverEmpty = ['name', 'role', 'language']

function given({ options }: Called): Record<string, string | string[] | null> {
  const texts = Object.entries(fieldOf).flatMap(([option, field]) => {
    const text = textOf(options, option)?.trim()
    if (text === undefined) return []
    if (text === '' && !neverEmpty.includes(option)) return [[field, null]]
    return [[field, ours.includes(option) ? text.toLowerCase() : text]]
  })
  const codes = textsOf(options, 'rep-code').filter((code) => code.trim() !== '')
  const repCodes = options['rep-code'] === undefined ? {} : { repCodes: codes }
  return { ...Object.fromEntries(texts), ...repCodes }
}

const factsSchema = v.record(v.string(), v.nullable(v.union([v.string(), v.array(v.string())])))
const changesSchema = v.object({ changes: v.array(v.object({ before: factsSchema, person: factsSchema })) })

/** What was, and what is. */
function sayChanges(answer: unknown): string {
  const lines = v.parse(changesSchema, answer).changes.flatMap(({ before, person }) => [
    `${said(person['name'])}, id ${said(person['id'])}`,
    ...Object.entries({ ...fieldOf, 'rep-code': 'repCodes' })
      .map(([option, field]) => ({ option, was: said(before[field]), is: said(person[field]) }))
      .filter(({ was, is }) => was !== is)
      .map(({ option, was, is }) => `  ${option}: ${was} → ${is}`),
  ])
  return lines.join('\n')
}

const said = (fact: string | string[] | null | undefined): string =>
  (typeof fact === 'string' ? fact : (fact ?? []).join(' ')) || '–'
