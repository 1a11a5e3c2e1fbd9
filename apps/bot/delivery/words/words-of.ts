import type { Language } from '@encours/core/words/language'
import { en } from './en.ts'
import { fr } from './fr.ts'
import type { MessageWords } from './message-words.ts'
import { newsEn } from './news-en.ts'
import { newsFr } from './news-fr.ts'
import type { NewsWords } from './news-words.ts'

/** About files. */
export const messageWords: Record<Language, MessageWords> = { en, fr }

/** About accounts, disputes, broadcasts … */
export const newsWords: Record<Language, NewsWords> = { en: newsEn, fr: newsFr }
