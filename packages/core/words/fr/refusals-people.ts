import { levelsOf } from '../../access/people.ts'
import type { PeopleRefusal } from '../../access/people-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const notAdded = "Personne n'a été ajouté ni modifié."
const noToken = "Aucun jeton n'a été créé."

/** People, tokens, links and sessions; in French. */
export const peopleRefusals: RefusalWordsFor<PeopleRefusal['code']> = {
  'person-exists': ({ name }) => ({
    happened: `Cet identifiant appartient déjà à ${name}.`,
    unchanged: `${name} est inchangé et personne n'a été ajouté.`,
    todo: `S'il s'agit bien de cette personne, modifier ${name} ; pour quelqu'un d'autre, choisir un autre identifiant.`,
  }),
  'person-unknown': ({ text }) => ({
    happened: `Personne n'est connu ici sous « ${text} ».`,
    unchanged: "Rien n'a changé.",
    todo: "Vérifier l'orthographe, ou faire d'abord ajouter la personne par un administrateur.",
  }),
  'person-unchanged': ({ name }) => ({
    happened: `Tout ce qui a été donné est déjà ainsi pour ${name}.`,
    unchanged: `Rien n'a changé pour ${name}.`,
    todo: 'Rien à faire, sauf si autre chose était voulu : donner ce qui doit changer.',
  }),
  'level-does-not-fit': ({ role }, say) => {
    const levels = levelsOf(role)
    return {
      happened:
        levels.length === 0
          ? `Le rôle ${say.role(role)} n'a pas de niveau.`
          : `Le rôle ${say.role(role)} a le niveau ${say.or(levels)}, et il en faut un.`,
      unchanged: notAdded,
      todo:
        levels.length === 0
          ? 'Ne pas indiquer de niveau.'
          : `Donner le niveau ${say.or(levels.map((level) => `${level} (${say.levels([level])})`))}.`,
    }
  },
  'rep-code-taken': ({ repCode, by }) => ({
    happened: `Le code représentant ${repCode} appartient à ${by}.`,
    unchanged: notAdded,
    todo: `Vérifier le code dans la balance, ou le retirer d'abord à ${by}.`,
  }),
  'chat-id-taken': ({ chatId, by }) => ({
    happened: `L'identifiant de messagerie ${chatId} appartient à ${by}.`,
    unchanged: notAdded,
    todo: `Vérifier l'identifiant dans le profil de la personne qui doit l'avoir, ou le retirer d'abord à ${by}.`,
  }),
  'token-exists': () => ({
    happened: 'Il y a déjà un jeton avec cet identifiant ou ce secret.',
    unchanged: noToken,
    todo: "Renvoyer l'action avec un nouvel identifiant et un nouveau secret.",
  }),
  'token-owner-unclear': () => ({
    happened: "Un jeton appartient à une personne ou porte un rôle : l'un des deux exactement.",
    unchanged: noToken,
    todo: 'Donner soit la personne, soit le rôle (credit, finance, director ou admin).',
  }),
  'link-unusable': ({ why }) => ({
    happened: {
      unknown: "Ce lien de connexion n'est pas connu ici.",
      used: 'Ce lien de connexion a déjà servi ; chacun ne sert qu’une fois.',
      expired: 'Ce lien de connexion est trop ancien ; chacun vaut 15 minutes.',
    }[why],
    unchanged: "Personne n'a été connecté.",
    todo: 'Demandez-en un nouveau : la personne qui exploite Encours le crée par « npm run encours -- link --user NOM ».',
  }),
  'session-unknown': () => ({
    happened: "Cette connexion est déjà terminée, ou n'est pas la vôtre.",
    unchanged: "Personne n'a été déconnecté.",
    todo: "Il n'y a rien à faire.",
  }),
}
