import type { Command } from './command.ts'
import { check } from './commands/check.ts'
import { doctor } from './commands/doctor.ts'
import { importFile } from './commands/import.ts'
import { layouts, layoutsForget } from './commands/layouts.ts'
import { link } from './commands/link.ts'
import { setUp } from './commands/set-up.ts'
import { tokenAdd } from './commands/token-add.ts'
import { tokenEnd, tokenList } from './commands/token-list.ts'
import { userAdd } from './commands/user-add.ts'
import { userChange } from './commands/user-change.ts'
import { userEnd, userErase } from './commands/user-end.ts'
import { userList } from './commands/user-list.ts'

export const commands: readonly Command[] = [
  importFile,
  layouts,
  layoutsForget,
  check,
  userAdd,
  userChange,
  userList,
  userEnd,
  userErase,
  link,
  tokenAdd,
  tokenList,
  tokenEnd,
  setUp,
  doctor,
]
