import { bookFor } from '@encours/core/access/book-for'
import { policySchema } from '@encours/core/policy/policy'
import { policyPreset } from '@encours/core/policy/presets'
import { ok, refuse } from '@encours/core/result'
import { loadBook } from '@encours/db/load/book'
import { loadPolicyVersion } from '@encours/db/load/policy-version'
import * as v from 'valibot'
import { jsonAnswer } from '../answer.ts'
import { exampleState } from '../openapi/example-account.ts'
import { parseInput } from '../read-body.ts'
import type { Route } from '../route.ts'

/** What is common to all accounts. */
const bookRead: Route = {
  method: 'GET',
  path: '/api/book',
  answer: async ({ deps, actor }) => ok(jsonAnswer(bookFor(actor, await deps.store.read(loadBook)))),
  describe: () => ({
    summary: 'The book: policy, rates, channels, ledger day and their versions',
    text: 'What your role may see; the rest is null. `policyVersion` and `routesVersion` are what `fromVersion` asks for in policy.set and routes.set.',
    tag: 'book',
    answer: {
      text: 'The book.',
      media: 'application/json',
      example: bookFor({ kind: 'token', tokenId: 't1', role: 'credit' }, exampleState.book),
    },
    refusals: [],
  }),
}

const versionSchema = v.object({
  version: v.pipe(
    v.string(),
    v.regex(/^\d{1,15}$/, 'a version of the policy, as a number'),
    v.transform(Number),
  ),
})

/** A policy that holds or held. */
const policyRead: Route = {
  method: 'GET',
  path: '/api/policies/:version',
  answer: async ({ c, deps }) => {
    const asked = parseInput(versionSchema, c.req.param())
    if (!asked.ok) return asked
    const { version } = asked.value
    const found = await deps.store.read((door) => loadPolicyVersion(door, version))
    return found === null ? refuse({ code: 'policy-version-unknown', version }) : ok(jsonAnswer(found))
  },
  describe: () => ({
    summary: 'The policy of a version, as a recorded check names it',
    text: '`setAt` and `setBy` are null for the policy that came with the book.',
    tag: 'book',
    path: [{ name: 'version', text: 'The version, a number.', example: '2' }],
    answer: {
      text: 'The policy, and who set it when.',
      media: 'application/json',
      example: {
        version: 2,
        policy: policyPreset('balanced'),
        setAt: '2026-11-23T09:00:00.000Z',
        setBy: { personId: 'claire-maes', name: 'Claire Maes' },
        holds: true,
      },
    },
    refusals: ['input-invalid', 'policy-version-unknown'],
  }),
}

const presets = () =>
  Object.fromEntries(policySchema.entries.preset.options.map((name) => [name, policyPreset(name)]))

/** Policies to begin with. */
const policyPresets: Route = {
  method: 'GET',
  path: '/api/policies/presets',
  answer: () => Promise.resolve(ok(jsonAnswer({ presets: presets() }))),
  describe: () => ({
    summary: 'The three policies to begin with: careful, balanced, generous',
    text: 'Amounts are minor units of a currency with two decimals.',
    tag: 'book',
    answer: { text: 'The policies by name.', media: 'application/json', example: { presets: presets() } },
    refusals: [],
  }),
}

/** What holds for the company as a whole; it is set by `POST /api/actions`. Presets come before versions. */
export const book: readonly Route[] = [bookRead, policyPresets, policyRead]
