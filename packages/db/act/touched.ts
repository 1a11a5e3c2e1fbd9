/** Which documents are new because of a change. */
export type Touched = { accountIds: string[]; book: boolean }

export const nothing: Touched = { accountIds: [], book: false }
