/** Why nothing was changed for the company as a whole. */
export type BookRefusal = { code: 'set-up-closed' }
