import { levelsOf } from '../../access/people.ts'
import type { PeopleRefusal } from '../../access/people-refusal.ts'
import type { RefusalWordsFor } from '../shape/refusal-words.ts'

const notAdded = "Personne n'a été ajouté ni modifié."
const notDelegated = 'Qui remplaçait auparavant remplace toujours.'
const noToken = "Aucun jeton n'a été créé."

/** People, tokens, links and sessions; in French. */
export const peopleRefusals: RefusalWordsFor<PeopleRefusal['code']> = {
  'person-exists': ({ name }) => ({
    happened: `${name} est déjà connu·e ici.`,
    unchanged: `Rien n'a changé pour ${name} et personne n'a été ajouté.`,
    todo: `S'il s'agit bien de cette personne, modifier ${name} ; pour quelqu'un d'autre, donner un autre identifiant, ou un nom qui les distingue.`,
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
  'person-ended': ({ name }) => ({
    happened: `Le départ de ${name} est enregistré : ce compte est fermé.`,
    unchanged: "Personne n'a été modifié, et personne ne peut plus entrer à ce nom.",
    todo: "Ajouter de nouveau la personne si elle est revenue, ou choisir quelqu'un qui est là.",
  }),
  'person-not-ended': ({ name }) => ({
    happened: `${name} travaille toujours ici.`,
    unchanged: "Rien n'a été effacé.",
    todo: `N'effacer que les personnes parties : enregistrer d'abord le départ de ${name}, par « npm run encours -- user end NOM ».`,
  }),
  'last-admin': ({ name }) => ({
    happened: `${name} est la seule personne qui administre Encours.`,
    unchanged: `Rien n'a changé pour ${name}.`,
    todo: "Donner d'abord le rôle d'administrateur à quelqu'un d'autre, pour que l'on puisse encore ajouter des personnes.",
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
  'team-does-not-fit': ({ team, teams }, say) => ({
    happened:
      team === null
        ? "Qui règle les litiges est dans une équipe, et aucune n'a été donnée."
        : `Aucun litige ne va à une équipe du nom de ${team}.`,
    unchanged: notAdded,
    todo: `Donner l'équipe dont les litiges sont à régler : ${say.or(teams)}.`,
  }),
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
  'openid-subject-taken': ({ by }) => ({
    happened: `Ce sujet OpenID appartient à ${by}.`,
    unchanged: notAdded,
    todo: `Vérifier le sujet de la personne qui doit l'avoir, ou le retirer d'abord à ${by}.`,
  }),
  'delegate-is-oneself': () => ({
    happened: 'Nul ne se remplace soi-même.',
    unchanged: notDelegated,
    todo: 'Nommer un collègue, ou personne pour y mettre fin.',
  }),
  'delegate-does-not-fit': ({ name, role, needs }, say) => ({
    happened: `${name} a le rôle ${say.role(role)}, qui ne permet pas ce qui est à faire.`,
    unchanged: notDelegated,
    todo: `Choisir quelqu'un qui a le rôle ${say.or(needs.map((one) => say.role(one)))}.`,
  }),
  'delegate-day-past': ({ until }, say) => ({
    happened: `Le ${say.day(until)} est déjà passé.`,
    unchanged: notDelegated,
    todo: "Donner aujourd'hui ou un jour à venir, ou aucun pour durer jusqu'à ce qu'on y mette fin.",
  }),
  'token-over': () => ({
    happened: "Il n'y a pas de tel jeton, ou il a déjà pris fin.",
    unchanged: "Aucun jeton n'a pris fin.",
    todo: 'Chercher son identifiant parmi ceux qui valent : « npm run encours -- token list ».',
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
