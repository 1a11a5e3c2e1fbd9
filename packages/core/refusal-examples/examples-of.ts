/** One example of each of some refusals, by its code: a code that is missing does not compile. */
export type ExamplesOf<Some extends { code: string }> = {
  [Code in Some['code']]: Extract<Some, { code: Code }>
}
