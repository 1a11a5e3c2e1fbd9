import type { Asker, Press, Reply } from './commands/command.ts'

/**
 * The one way in for every face: what was typed or pressed, by whom. Never throws for what people can cause: a refusal
 * is a card like any other.
 */
export type Conversation = {
  /** A command that the platform names: `/credit-check` with its text. */
  command: (name: string, text: string, asker: Asker) => Promise<Reply>
  /** Free text, as in a mention or at the desk: the command's word first, or a credit check as it stands. */
  say: (text: string, asker: Asker) => Promise<Reply>
  press: (name: string, press: Press, asker: Asker) => Promise<Reply>
}
