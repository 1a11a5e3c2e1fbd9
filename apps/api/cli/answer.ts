import type { Refusal } from '@encours/core/refusal'
import * as v from 'valibot'
import { problemOf } from '../problem.ts'
import type { Called, ExitCode } from './command.ts'
import type { Sent } from './connection.ts'

const problemSchema = v.looseObject({
  title: v.string(),
  detail: v.string(),
  todo: v.string(),
  facts: v.record(v.string(), v.unknown()),
})

export type SaidProblem = v.InferOutput<typeof problemSchema>

/** Sends a request and prints what comes back, in words or with `--json` as data. */
export async function sendAndPrint(called: Called, sent: Sent): Promise<ExitCode> {
  const response = await called.connection.send(withReader(called, sent))
  const text = await response.text()
  if (response.ok) {
    called.terminal.out(text.trimEnd())
    return 0
  }
  return printProblem(called, JSON.parse(text))
}

/** Adds whose language and which form the answer is to have. */
export const withReader = (called: Called, sent: Sent): Sent => ({
  ...sent,
  headers: {
    'accept-language': called.language,
    accept: called.json ? 'application/json' : 'text/plain',
    ...sent.headers,
  },
})

/** A refusal: data on the standard output with `--json`, else words where errors go. */
export function printProblem(called: Called, problem: unknown): ExitCode {
  if (called.json) called.terminal.out(JSON.stringify(problem))
  else called.terminal.error(sayProblem(v.parse(problemSchema, problem)))
  return 1
}

/** What this side refuses by itself. */
export const printRefusal = (called: Called, refusal: Refusal): ExitCode =>
  printProblem(called, problemOf(refusal, { language: called.language, requestId: '' }))

const sayProblem = ({ detail, todo }: SaidProblem): string => `${detail}\n→ ${todo}`
