import { commentFaults, environmentFaults, switchedOffFaults, syntaxFaults } from './rules/habits.ts'
import { sample as file, holdRules } from './rules/hold-rules.ts'
import { defaultExportFaults, fileNameFaults, titleFaults } from './rules/names.ts'
import { unprovokedFaults } from './rules/provoked.ts'
import { fileSizeFaults, functionSizeFaults } from './rules/size.ts'

const lines = (howMany: number): string => 'f()\n'.repeat(howMany)

const columns = 'a list of columns, read as a table of contents'

/** Files for which one longer page reads better than two, each with its reason. */
const longer = {
  'packages/db/tables/account-tables.ts': columns,
  'packages/db/tables/journal-tables.ts': columns,
  'packages/db/tables/ledger-tables.ts': columns,
  'packages/db/tables/stage-tables.ts': columns,
}

holdRules([
  {
    title: 'a file has 200 lines at most, a test 400',
    rule: (files) => fileSizeFaults(files, longer),
    planted: [file('apps/api/a.ts', lines(201)), file('apps/api/a.test.ts', lines(401))],
    fine: [file('apps/api/a.ts', lines(200)), file('apps/api/a.test.ts', lines(400))],
  },
  {
    title: 'a function has 60 lines at most',
    rule: (files) => functionSizeFaults(files, longer),
    planted: [
      file('a.ts', `function f() {\n${lines(59)}}`),
      file('a.ts', `const f = () => {\n${lines(59)}}`),
      file('a.test.ts', `test('x', () => {\n${lines(59)}})`),
    ],
    fine: [
      file('a.ts', `function f() {\n${lines(58)}}`),
      file('a.test.ts', `describe('x', () => {\n${lines(99)}})`),
    ],
  },
  {
    title: 'a file is named in kebab-case after what is in it',
    rule: fileNameFaults,
    planted: [
      file('packages/core/creditCheck.ts'),
      file('packages/core/Money.ts'),
      file('packages/core/date-utils.ts'),
      file('apps/api/services/common/day.ts'),
      file('apps/api/account-service.test.ts'),
      file('packages/core/credit/index.ts'),
    ],
    fine: [
      file('packages/core/credit/check-credit.test.ts'),
      file('vite.config.ts'),
      file('apps/api/database.ts'),
    ],
  },
  {
    title: 'nothing is exported as default but by a tool’s config',
    rule: defaultExportFaults,
    planted: [file('a.ts', 'export default function f() {}'), file('a.ts', 'const a = 1\nexport default a')],
    fine: [file('vite.config.ts', 'export default {}'), file('a.ts', 'export const a = { default: 1 }')],
  },
  {
    title: 'the environment is read in config.ts and by scripts',
    rule: environmentFaults,
    planted: [
      file('apps/api/app.ts', 'const port = process.env.PORT'),
      file('packages/db/a.ts', 'const { env } = process'),
      file('apps/api/app.ts', "import { env } from 'node:process'"),
    ],
    fine: [
      file('apps/api/config.ts', 'process.env.PORT'),
      file('scripts/run.mjs', 'process.env.PATH'),
      file('a.ts', "import { hrtime } from 'node:process'; const e = x.env"),
    ],
  },
  {
    title: 'no comment leaves something for later or switches a rule off without a reason',
    rule: commentFaults,
    planted: [
      file('a.ts', '// TODO: the other half'),
      file('a.ts', '/* FIXME */'),
      file('a.ts', '// @ts-ignore -- it is fine\nf()'),
      file('a.ts', '// @ts-expect-error\nf()'),
      file('a.ts', '// oxlint-disable-next-line typescript/no-explicit-any\nf()'),
    ],
    fine: [
      file('a.ts', "const todo = 'TODO'"),
      file('a.ts', '// @ts-expect-error -- the types of this package know no callbacks\nf()'),
      file('a.ts', '// oxlint-disable-next-line no-await-in-loop -- one after the other is the point\nf()'),
    ],
  },
  {
    title: 'there is no "as any" and no class of our own making',
    rule: syntaxFaults,
    planted: [file('a.ts', 'const a = b as any'), file('a.ts', 'class Account {}')],
    fine: [file('a.ts', 'const a = b as number'), file('a.ts', 'class Trouble extends Error {}')],
  },
  {
    title: 'no test is left out',
    rule: switchedOffFaults,
    planted: [file('a.test.ts', "test.skip('x', f)"), file('a.test.ts', "describe.only('x', f)")],
    fine: [file('a.test.ts', "test.each([1])('x', f)"), file('a.ts', 'test.skip()')],
  },
  {
    title: 'a test’s title says what is',
    rule: titleFaults,
    planted: [file('a.test.ts', "test('an invoice should be late', f)")],
    fine: [file('a.test.ts', "test('an invoice due yesterday is one day past due', f)")],
  },
  {
    title: 'every refusal is provoked by a test',
    rule: unprovokedFaults,
    planted: [
      file(
        'packages/core/refusal-examples/a.ts',
        "export const a = {\n  'no-such-thing': { code: 'no-such-thing' },\n}",
      ),
      file(
        'packages/core/refusal-examples/a.ts',
        "export const a = {\n  busy: {\n    code: 'busy',\n  },\n}",
      ),
    ],
    fine: [file('packages/core/words/a.test.ts', "'no-such-thing'"), file('a.ts', '  busy: { a: 1 }')],
  },
])
