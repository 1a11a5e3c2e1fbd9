/** Why nothing was changed for the company as a whole. */
export type BookRefusal =
  | { code: 'message-unknown'; jobId: string }
  /** It was said, had nothing to say any more, or waits still. */
  | { code: 'message-not-given-up'; jobId: string }
