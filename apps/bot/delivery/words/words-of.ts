import type { Language } from '@encours/core/words/language'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { MessageWords } from './message-words.ts'

export const messageWords: Record<Language, MessageWords> = { en, fr }
