import { type Level, levels, reaches } from '../../access/role.ts'
import type { Approval } from '../exception-request.ts'

/**
 * Which of the needed levels nobody has covered yet, highest first. Each approval covers one need that its level
 * reaches, the highest there is: what then is left takes no more than it must.
 *
 * @example
 * openNeeds(['manager', 'cfo'], [{ level: 'cfo' }]) // ['manager']
 * openNeeds(['cfo', 'ceo'], [{ level: 'manager' }]) // ['ceo', 'cfo']
 * openNeeds(['manager', 'cfo'], [{ level: 'ceo' }, { level: 'manager' }]) // []
 */
export function openNeeds(needs: readonly Level[], approvals: readonly Pick<Approval, 'level'>[]): Level[] {
  const left = approvals.map(({ level }) => level).sort(byHeight)
  return needs
    .toSorted((one, other) => byHeight(other, one))
    .filter((need) => {
      const at = left.findIndex((level) => reaches(level, need))
      if (at >= 0) left.splice(at, 1)
      return at < 0
    })
}

const byHeight = (one: Level, other: Level): number => levels.indexOf(one) - levels.indexOf(other)
