/**
 * What `write` locks. Accounts of one credit group are decided on together, so an account that has a group is
 * locked by both keys; whoever moves an account between groups names the old and the new one.
 */
export const accountKeys = (account: { id: string; groupId: string | null }): string[] =>
  account.groupId === null ? [`account:${account.id}`] : [`account:${account.id}`, `group:${account.groupId}`]

/** Persons and tokens hold names that are unique in the book, so all of them take turns. */
export const personKeys = (personId: string): string[] => [`person:${personId}`, 'people']

export const broadcastKeys = (broadcastId: string): string[] => [`broadcast:${broadcastId}`]

export const bookKeys: readonly string[] = ['book', 'people']
