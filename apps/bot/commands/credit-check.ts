import { answerReadings } from './answer-ask.ts'
import { parseAskText } from './ask/parse-ask-text.ts'
import type { Command } from './command.ts'

/** "May I sell 25,000 to Durand on 45 days?" */
export const creditCheck: Command = {
  name: 'credit-check',
  slash: { command: '/credit-check', word: null },
  words: ['credit-check', 'creditcheck', 'check', 'credit', 'encours-check', 'verifier', 'verification'],
  access: ['rep', 'manager', 'director', 'credit', 'finance'],
  says: {
    en: {
      summary: 'May I sell this to them, on these terms? The answer is for you alone.',
      usage: 'ACCOUNT AMOUNT [TERMS] [incl. VAT] [deposit AMOUNT] [order NUMBER]',
      example: 'durand 25k 45d',
    },
    fr: {
      summary: 'Puis-je leur vendre cela, à ce délai ? La réponse est pour vous seul.',
      usage: 'COMPTE MONTANT [DÉLAI] [TTC] [acompte MONTANT] [commande NUMÉRO]',
      example: 'durand 25k 45j',
    },
  },
  answer: async (text, asking) => {
    const readings = parseAskText(text)
    if (!readings.ok) return readings
    return answerReadings(readings.value, asking)
  },
}
