import type { Config } from './config.ts'
import type { DemoSignIn } from './session/demo-tokens.ts'

const whoIs = { rep: 'a rep', credit: 'a credit manager', director: 'a director' }

/** What a start prints: where to look, and on the demo company how to be someone. */
export function sayStart(
  config: Pick<Config, 'publicUrl' | 'pinnedDay' | 'desk'>,
  { port, signIns }: { port: number; signIns: DemoSignIn[] },
): string {
  const lines = [
    ...(config.desk ? [`Desk     ${config.publicUrl}/desk`] : []),
    `Encours  ${config.publicUrl}`,
    `API docs ${config.publicUrl}/docs`,
    ...(config.publicUrl.endsWith(`:${port}`) ? [] : [`Here     http://localhost:${port}`]),
    ...(config.pinnedDay === null ? [] : [`The day is pinned: today is ${config.pinnedDay}`]),
  ]
  return [...lines, ...sayDemo(signIns)].join('\n')
}

function sayDemo(signIns: DemoSignIn[]): string[] {
  if (signIns.length === 0) return []
  const width = Math.max(...signIns.map((one) => titleOf(one).length))
  return [
    '',
    'This is the demo company. To sign in, send one of these as "Authorization: Bearer …":',
    ...signIns.map((one) => `  ${titleOf(one).padEnd(width)}  ${one.secret}`),
  ]
}

const titleOf = ({ role, name }: DemoSignIn): string =>
  role === 'rep' || role === 'credit' || role === 'director' ? `${name}, ${whoIs[role]}` : name
