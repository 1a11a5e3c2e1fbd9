/**
 * What the bot says, the same on every face: Slack, Teams and the desk draw it, each in its own way. It holds what is
 * said already, in the reader's language; nothing in it is a rule.
 */
export type Card = {
  tone: Tone
  /** The first line, and what a notification shows. */
  title: string
  parts: readonly Part[]
  /** In a row below, at most four. */
  buttons: readonly Button[]
  /** The one account that it is about. Never shown: it goes with the message, where a platform keeps such a thing. */
  accountId?: string
}

/** `good` yes, `wait` not yet, `bad` no, `plain` none of them. */
export type Tone = 'good' | 'wait' | 'bad' | 'plain'

export type Part =
  | { kind: 'text'; text: string }
  /** Numbered from one. */
  | { kind: 'steps'; title: string; steps: readonly string[] }
  /** A word in front, then what it is about: `WHY €20,000 over limit`. */
  | { kind: 'labelled'; label: string; text: string }
  /** Side by side: `Limit 60,000 · exposure 50,000`. A label alone has no value. */
  | { kind: 'figures'; figures: readonly Figure[] }
  /** One under the other, with a title or without. */
  | { kind: 'rows'; title: string | null; rows: readonly { label: string; value: string }[] }
  /** To be typed as it stands. */
  | { kind: 'example'; text: string }
  /** To choose one of, each on a line of its own. */
  | { kind: 'choices'; choices: readonly Button[] }
  /** Small print. */
  | { kind: 'note'; text: string }

export type Figure = { label: string; value: string | null }

export type Button = {
  /** Which press it is: a name in the registry. */
  press: string
  label: string
  style: 'primary' | 'plain'
  /** Comes back with the press; at most 1,500 characters. Nothing in it is believed without being looked up. */
  value: string
  /** One line that the person is asked for before the press counts. */
  field: Field | null
}

export type Field = { label: string; hint: string; value: string; mostLetters: number }

/** A card that says one thing. */
export const plainCard = (title: string, parts: readonly Part[] = []): Card => ({
  tone: 'plain',
  title,
  parts,
  buttons: [],
})
