import type { RefusalWordsFor } from '../shape/refusal-words.ts'

type Access =
  | 'signed-out'
  | 'token-unknown'
  | 'not-allowed'
  | 'not-your-account'
  | 'approval-beyond-level'
  | 'level-too-low'

const unchanged = "Rien n'a été montré ni changé."

/** Who may not; in French. */
export const accessRefusals: RefusalWordsFor<Access> = {
  'signed-out': () => ({
    happened: 'Il faut savoir qui vous êtes.',
    unchanged,
    todo: "Envoyer l'en-tête Authorization: Bearer avec un jeton ; un administrateur en crée un avec « npm run encours -- token add ».",
  }),
  'token-unknown': () => ({
    happened: "Ce jeton n'est pas connu ici, ou n'est plus valable.",
    unchanged,
    todo: "Vérifier qu'il a été copié en entier ; sinon en demander un autre à un administrateur.",
  }),
  'not-allowed': ({ role, needs }, say) => {
    const roles = say.or(needs.map((one) => say.role(one)))
    return {
      happened:
        needs.length === 0
          ? 'Seul le système le fait, quand le moment est venu.'
          : `C'est réservé au rôle ${roles}${role === null ? '' : ` ; le vôtre est ${say.role(role)}`}.`,
      unchanged,
      todo:
        needs.length === 0
          ? 'Rien à faire : cela se fait tout seul.'
          : `Demander à un collègue qui a le rôle ${roles}, ou à un administrateur de changer le vôtre.`,
    }
  },
  'not-your-account': ({ accountNumber, ownerName }) => ({
    happened: `Le compte ${accountNumber} n'est pas l'un des vôtres.`,
    unchanged,
    todo:
      ownerName === null
        ? 'Demander au collègue qui le suit, ou au service crédit de vous le confier.'
        : `Demander à ${ownerName}, qui le suit, ou au service crédit de vous le confier.`,
  }),
  'approval-beyond-level': ({ limitMinor, currency, needs }, say) => ({
    happened: `Un plafond qui porte le client à ${say.money(limitMinor, currency)} au total demande ${say.levels(needs)}${needs.length > 1 ? ' ensemble' : ''}.`,
    unchanged: 'Le plafond est resté le même.',
    todo: `Passer par une demande de dérogation durable, ${needs.length > 1 ? `qu'accordent ensemble ${say.levels(needs)}` : `qu'accorde ${say.levels(needs)}`} ; ou fixer un plafond plus bas.`,
  }),
  'level-too-low': ({ needs }, say) => ({
    happened: `Ceci revient à ${say.levels(needs)}.`,
    unchanged,
    todo: `Demandez à ${say.levels(needs)} de le faire.`,
  }),
}
