import type { LineParts } from '../../line-parts.ts'
import type { DoneIn, FollowedIn } from '../../shape/journal-words.ts'
import { alerts } from '../alerts.ts'

const titles = Object.fromEntries(Object.entries(alerts.rules).map(([rule, title]) => [rule, `« ${title} »`]))

/** What people do about alerts, in the journal; in French. */
export const alertsDone: DoneIn<'alert'> = {
  'alert.acknowledge': (line) =>
    `a traité ${theAlerts(line)}${line.part` : ${line.code('step', alerts.steps)}`}${line.part` (${line.day('on')})`}`,
  'alert.snooze': (line) => `a reporté ${theAlerts(line)}${line.part` au ${line.day('until')}`}`,
  'alert.assign': (line) =>
    line.is('personId', null)
      ? `a rendu ${theAlerts(line)}`
      : `a confié ${theAlerts(line)} à ${line.person('personId') ?? "quelqu'un d'autre"}`,
  'alert.close': (line) => `a mis de côté ${theAlerts(line)}`,
}

/** What follows by itself of alerts. */
export const alertsFollowed: FollowedIn<'alert'> = {
  'alert.open': (line) => `${theAlert(line)} a été ouverte`,
  'alert.worsen': (line) => `${theAlert(line)} s'est aggravée`,
  'alert.ease': (line) => `${theAlert(line)} s'est atténuée`,
  'alert.escalate': (line) => `${theAlert(line)}, sans réponse, est remontée au responsable`,
  'alert.return': (line) => `${theAlert(line)} est revenue`,
  'alert.close': (line) =>
    `${theAlert(line)} a été close${line.part` (${line.code('cause', alerts.causes)})`}`,
}

const theAlert = ({ part, code }: LineParts): string => `l'alerte${part` ${code('rule', titles)}`}`

function theAlerts({ codes, plain }: LineParts): string {
  const named = codes('rules', titles)
  if (named === null) return 'une alerte'
  return `${plain('rules')?.includes(' ') ? 'les alertes' : "l'alerte"} ${named}`
}
