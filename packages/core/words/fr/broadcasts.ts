import type { BroadcastWords } from '../shape/broadcast-words.ts'

/** Words to many, in French. */
export const broadcasts: BroadcastWords = {
  templates: {
    'stop-shipping': {
      title: 'Arrêt des livraisons',
      todo: "Ne rien expédier, ne rien remettre et ne promettre aucune date, même pour ce qui est prêt ; prévenir le chauffeur s'il est en route.",
    },
    'false-bank-details': {
      title: 'Fausses coordonnées bancaires',
      todo: 'Ne transmettre aucune coordonnée bancaire et ne répondre à aucun message à ce sujet ; dire aux clients, au numéro de téléphone connu, que les nôtres ne changent pas.',
    },
    'insolvency-published': {
      title: 'Procédure collective publiée',
      todo: "Ne prendre de commandes que contre paiement d'avance, et ne rien réclamer d'antérieur : le service crédit déclare la créance.",
    },
    'terms-change': {
      title: 'Nouvelles conditions de règlement',
      todo: 'Utiliser désormais les nouvelles conditions dans chaque offre et chaque confirmation de commande.',
    },
    free: { title: 'Message du service crédit', todo: null },
  },
  concerns: (accounts) => `Concerne ${accounts}`,
  until: (day) => (day === null ? "Jusqu'à nouvel ordre" : `Jusqu'au ${day} inclus`),
  ask: (name) => `Questions à ${name ?? "l'équipe crédit"}`,
  corrected: ({ day, version }) => `Correction du ${day} (version ${String(version)}) : à relire`,
  withdrawn: ({ day, note }) => `Retrait le ${day} : ne vaut plus${note === null ? '' : `. ${note}`}`,
  over: (day) => `A valu jusqu'au ${day}`,
  faults: {
    amount: 'un montant',
    share: 'une part échue ou utilisée',
    limit: 'un plafond ou un encours',
    grade: 'une note ou un score',
    agency: 'un assureur ou une agence',
    insolvency: 'une procédure collective',
    rumour: 'une rumeur',
    'bank-details': 'des coordonnées bancaires',
  },
}
