/** What Slack takes, in its own counting, and where it names no limit what it is known to take. */
export const limits = {
  blocksOfMessage: 50,
  /** All texts of one message: Slack names no limit and refuses from some 11,000 on. */
  lettersOfBlocks: 9_000,
  /** One text among them. */
  lettersOfRun: 2_900,
  lettersOfSection: 2_900,
  lettersOfContext: 1_900,
  /** For notifications and screen readers. */
  lettersOfText: 3_000,
  lettersOfButton: 75,
  lettersOfValue: 2_000,
  lettersOfActionId: 255,
} as const

/** What anybody still reads, far below what Slack takes. */
export const reading = {
  lettersOfTitle: 300,
  /** One under the other in one part. */
  rows: 40,
  choices: 20,
  buttons: 4,
} as const

/** What a window's one line takes. */
export const fieldLetters = { label: 150, hint: 150, value: 300, most: 3_000 } as const
