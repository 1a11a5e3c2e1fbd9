import type { Language } from '@encours/core/words/language'
import type { DeskWords } from './desk-words.ts'
import { en } from './en.ts'
import { fr } from './fr.ts'

export const deskWordsOf: Record<Language, DeskWords> = { en, fr }
