import type { PolicyFaultWords } from '../shape/policy-fault-words.ts'

const days = { one: 'jour', other: 'jours' }

/** What contradicts itself in a policy, in French. */
export const policyFaults: PolicyFaultWords = {
  'decline-not-after-refer': ({ referAfterDays, declineAfterDays }, say) =>
    `le retard fait refuser après ${say.count(declineAfterDays, days)}, ce qui ne vient pas après le renvoi, à ${say.count(referAfterDays, days)}`,
  'approvals-missing': () => 'personne ne peut rien accorder',
  'approval-not-growing': ({ step }) =>
    `le palier d'accord ${String(step)} ne va pas plus loin que le précédent`,
  'approval-endless': ({ step }) => `le palier d'accord ${String(step)} est sans fin, et d'autres le suivent`,
  'approvals-end': ({ upToMinor }, say) => `personne ne peut accorder plus de ${say.money(upToMinor)}`,
  'approval-weaker': ({ step }) =>
    `le palier d'accord ${String(step)} demande un niveau plus bas que le palier inférieur`,
  'approval-twice': ({ step }) => `le palier d'accord ${String(step)} demande deux fois le même niveau`,
  'grade-days-grow': ({ grade, days: own, betterGrade, betterDays }, say) =>
    `la note ${grade} obtient ${say.count(own, days)}, plus que la note ${betterGrade}, meilleure, avec ${say.count(betterDays, days)}`,
  'grade-deposit-falls': ({ grade, betterGrade }) =>
    `la note ${grade} verse un acompte plus petit que la note ${betterGrade}, meilleure`,
  'overdue-before-due': ({ step }) => `l'alerte de retard ${String(step)} commence avant tout retard`,
  'overdue-not-growing': ({ step, fromDays }, say) =>
    `l'alerte de retard ${String(step)} commence à ${say.count(fromDays, days)}, pas plus tard que la précédente`,
  'quiet-hours-none-left': ({ quietFrom, quietTo }) =>
    `les heures de silence de ${quietFrom} à ${quietTo} ne laissent aucun moment de la journée pour parler`,
  'digest-in-quiet-hours': ({ digestAt }) => `le résumé de ${digestAt} tombe dans les heures de silence`,
  'manager-before-owner': ({ lateDays, managerDays }, say) =>
    `les responsables apprennent le retard d'un litige après ${say.count(managerDays, days)}, avant la personne qui en est chargée, après ${say.count(lateDays, days)}`,
  'request-expires-at-once': () => 'une demande expire le jour même',
  'named-twice': ({ path, what }) => `${path} nomme deux fois ${what}`,
  'country-unclear': ({ country }) => `« ${country} » n'est pas un pays en deux majuscules, comme FR`,
}
