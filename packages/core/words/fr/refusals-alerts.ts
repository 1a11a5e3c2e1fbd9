import type { AlertRefusal } from '../../alerts/alert-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'
import { alerts } from './alerts.ts'

const unchanged = 'Les alertes sont restées les mêmes.'

/** Alerts; in French. */
export const alertRefusals: RefusalWordsFor<AlertRefusal['code']> = {
  'alert-not-open': ({ rules }, say) => ({
    happened:
      rules.length === 0
        ? "Aucune alerte n'est ouverte ici : celle qui l'était s'est refermée."
        : `Aucune alerte de ce type n'est ouverte ici (${say.and(rules.map((rule) => alerts.rules[rule]))}) : elle s'est refermée, ou n'a jamais existé.`,
    unchanged,
    todo: "Regarder de nouveau le compte ; les faits l'ont peut-être refermée à l'instant.",
  }),
  'alert-day-past': ({ on }, say) => ({
    happened: `Le ${say.day(on)} est passé.`,
    unchanged,
    todo: 'Donner un jour à venir pour ce qui reste à faire.',
  }),
  'alert-day-ahead': ({ on }, say) => ({
    happened: `Le ${say.day(on)} est encore à venir : aucun appel n'a pu avoir lieu ce jour-là.`,
    unchanged,
    todo: "Donner le jour de l'appel, ou dire que l'appel est à faire.",
  }),
  'snooze-too-long': ({ maxDays }, say) => ({
    happened: `Une alerte peut être mise en sourdine ${say.count(maxDays, { one: 'jour', other: 'jours' })} au plus.`,
    unchanged,
    todo: "Donner un jour plus proche, ou clore l'alerte en disant pourquoi.",
  }),
  'alert-assignee-unfit': ({ name }) => ({
    happened: `${name} ne voit pas ce compte, et ne pourrait rien faire de l'alerte.`,
    unchanged,
    todo: `La confier à quelqu'un qui voit le compte, ou confier d'abord le compte à ${name}.`,
  }),
}
