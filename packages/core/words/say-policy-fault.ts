import type { PolicyFault, PolicyFaultCode } from '../policy/policy-fault.ts'
import type { PolicyFaultByCode, PolicyFaultWords } from './shape/policy-fault-words.ts'
import type { Speaker } from './speaker.ts'

/** What contradicts itself in a policy, as a clause in the words given. */
export const sayPolicyFault = (fault: PolicyFault, by: { words: PolicyFaultWords; say: Speaker }): string =>
  paired(fault.code, fault, by)

/** Code and facts go together, so the words of the one fit the other. */
const paired = <Code extends PolicyFaultCode>(
  code: Code,
  fault: PolicyFaultByCode[Code],
  { words, say }: { words: PolicyFaultWords; say: Speaker },
): string => words[code](fault, say)
