import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { alerts } from '../alerts.ts'

const titles = Object.fromEntries(Object.entries(alerts.rules).map(([rule, title]) => [rule, `“${title}”`]))

/** What people do about alerts, in the journal; in English. */
export const alertsDone: DoneIn<'alert'> = {
  'alert.acknowledge': (line) =>
    `answered ${theAlerts(line)}${line.part`: ${line.code('step', alerts.steps)}`}${line.part` (${line.day('on')})`}`,
  'alert.snooze': (line) => `snoozed ${theAlerts(line)}${line.part` until ${line.day('until')}`}`,
  'alert.assign': (line) =>
    line.is('personId', null)
      ? `gave ${theAlerts(line)} back`
      : `gave ${theAlerts(line)} to ${line.person('personId') ?? 'somebody else'}`,
  'alert.close': (line) => `put ${theAlerts(line)} aside`,
}

/** What follows by itself of alerts. */
export const alertsFollowed: FollowedIn<'alert'> = {
  'alert.open': (line) => `${theAlert(line)} opened`,
  'alert.worsen': (line) => `${theAlert(line)} got worse`,
  'alert.ease': (line) => `${theAlert(line)} eased`,
  'alert.escalate': (line) => `${theAlert(line)} went to the manager, as nobody had answered it`,
  'alert.return': (line) => `${theAlert(line)} came back`,
  'alert.close': (line) => `${theAlert(line)} closed${line.part` (${line.code('cause', alerts.causes)})`}`,
}

const theAlert = ({ part, code }: LineParts): string => `the alert${part` ${code('rule', titles)}`}`

function theAlerts({ codes, plain }: LineParts): string {
  const named = codes('rules', titles)
  if (named === null) return 'an alert'
  return `${plain('rules')?.includes(' ') ? 'the alerts' : 'the alert'} ${named}`
}
