import type { Person } from '@encours/core/access/person'
import type { Level, Role } from '@encours/core/access/role'
import { invariant } from '@encours/core/result'

/** What the ids of the demo's people begin with: who has another id is real and stays. */
export const demoPersonPrefix = 'demo.'

type Colleague = {
  name: string
  role: Role
  level?: Level
  region?: string
  team?: string
  repCodes?: string[]
  language: 'en' | 'fr'
}

const colleagues: readonly Colleague[] = [
  { name: 'Julie Lambert', role: 'rep', region: 'North', repCodes: ['R01'], language: 'fr' },
  { name: 'Tom Verhaeghe', role: 'rep', region: 'North', repCodes: ['R02'], language: 'en' },
  { name: 'Sofie Peeters', role: 'rep', region: 'North', repCodes: ['R03'], language: 'en' },
  { name: 'Yann Le Bihan', role: 'rep', region: 'West', repCodes: ['R04'], language: 'fr' },
  { name: 'Camille Moreau', role: 'rep', region: 'West', repCodes: ['R05'], language: 'fr' },
  { name: 'Karim Benali', role: 'rep', region: 'South-East', repCodes: ['R06'], language: 'fr' },
  { name: 'Élodie Fabre', role: 'rep', region: 'South-East', repCodes: ['R07'], language: 'fr' },
  { name: 'Mathieu Roux', role: 'rep', region: 'South-East', repCodes: ['R08'], language: 'fr' },
  { name: 'Bart Claes', role: 'manager', region: 'North', language: 'en' },
  { name: 'Hélène Girard', role: 'manager', region: 'West', language: 'fr' },
  { name: 'Philippe Arnaud', role: 'manager', region: 'South-East', language: 'fr' },
  { name: 'Nadia Haddad', role: 'credit', level: 'analyst', language: 'fr' },
  { name: 'Claire Maes', role: 'credit', level: 'manager', language: 'fr' },
  { name: 'Isabelle Renard', role: 'finance', level: 'cfo', language: 'fr' },
  { name: 'Marc Vandenberghe', role: 'finance', level: 'ceo', language: 'en' },
  { name: 'Anne-Sophie Delacroix', role: 'director', language: 'fr' },
  { name: 'Koen Janssens', role: 'resolver', team: 'logistics', language: 'en' },
  { name: 'Paul Lemaire', role: 'admin', language: 'fr' },
]

/** The id that a demo colleague has: `demo.01-julie-lambert`, in the order of the list. */
export function demoPersonId(name: string): string {
  const index = colleagues.findIndex((colleague) => colleague.name === name)
  invariant(index >= 0, `${name} works for the demo company`)
  return `${demoPersonPrefix}${String(index + 1).padStart(2, '0')}-${slugOf(name)}`
}

export const demoPeople = (): Person[] =>
  colleagues.map((colleague) => ({
    id: demoPersonId(colleague.name),
    name: colleague.name,
    role: colleague.role,
    level: colleague.level ?? null,
    email: `${slugOf(colleague.name)}@demo.example`,
    region: colleague.region ?? null,
    team: colleague.team ?? null,
    slackId: null,
    teamsId: null,
    openidSubject: null,
    delegateId: null,
    delegateUntil: null,
    endedAt: null,
    repCodes: colleague.repCodes ?? [],
    language: colleague.language,
  }))

const slugOf = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll(' ', '-')
