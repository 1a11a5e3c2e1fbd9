import { at, isTest, type Rule, type SourceFile } from './source-file.ts'

const key = /^ {2}(?:'([a-z-]+)'|([a-z]+)): \{/gm

/** Where refusals are only worded, drawn or listed: a code that stands there was not provoked. */
const onlyWorded =
  /^(packages\/core\/words\/|apps\/bot\/cards\/|apps\/bot\/delivery\/news\/|apps\/api\/problem\.test)/

/** Every code of the table of refusals stands in a test that provokes it. */
export const unprovokedFaults: Rule = (files) => {
  const provoked = new Set(
    files.filter(({ path }) => isTest(path) && !onlyWorded.test(path)).flatMap(quotedIn),
  )
  return files
    .filter(({ path }) => path.startsWith('packages/core/refusal-examples/'))
    .flatMap((file) =>
      [...file.text.matchAll(key)].flatMap((found) => {
        const code = found[1] ?? found[2] ?? ''
        return provoked.has(code) ? [] : [`${at(file, found.index)} no test provokes ${code}`]
      }),
    )
}

const quotedIn = ({ text }: SourceFile): string[] =>
  [...text.matchAll(/(['"`])([a-z-]+)\1/g)].map((found) => found[2] ?? '')
