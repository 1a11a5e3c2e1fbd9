import type { PolicyFault, PolicyFaultCode } from '../../policy/policy-fault.ts'
import type { Speaker } from '../speaker.ts'

/** The facts of each fault, by its code. */
export type PolicyFaultByCode = { [Each in PolicyFault as Each['code']]: Each }

/** What contradicts itself in a policy: a clause each, without a stop. */
export type PolicyFaultWords = {
  [Code in PolicyFaultCode]: (fault: PolicyFaultByCode[Code], say: Speaker) => string
}
