import fc from 'fast-check'

/** Where random actions take what they name from: few of each, so that they meet again. */
export type Pools = { accountIds: readonly string[]; personIds: readonly string[] }

/** The fields of some types of action. */
export type Fields = Record<string, Record<string, fc.Arbitrary<unknown>>>

export const inDays = (min: number, max: number) => fc.record({ inDays: fc.integer({ min, max }) })

/** A day so many days after the one on which an action comes in; now and then the first or the last that there is. */
export const ahead = (min: number, max: number) =>
  fc.oneof(
    { weight: 30, arbitrary: inDays(min, max) },
    { weight: 1, arbitrary: fc.constantFrom('1970-01-01', '2099-12-31') },
  )

/** A name for something new; there are six of a kind, so that some are taken. */
export const anyId = (of: string) =>
  fc.constantFrom(...[1, 2, 3, 4, 5, 6].map((number) => `${of}${String(number)}`))

/** One of those that are open, if any is; sometimes whatever it is. */
export const ref = (openOf: string, of: string) =>
  fc.oneof(
    {
      weight: 8,
      arbitrary: fc.record({ openOf: fc.constant(openOf), nth: fc.nat(3), otherwise: anyId(of) }),
    },
    { weight: 1, arbitrary: anyId(of) },
  )

export const invoice = ref('invoice', 'F')

const own = fc.record({
  openOf: fc.constant('currency'),
  nth: fc.constant(0),
  otherwise: fc.constant('EUR'),
})

/** The account's currency; now and then another. */
export const currency = fc.oneof({ weight: 9, arbitrary: own }, { weight: 1, arbitrary: fc.constant('USD') })

/** An amount; now and then the smallest or the largest that an action may name. */
export const minor = fc.oneof(
  { weight: 9, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(1, 10 ** 14) },
)

export const note = fc.option(fc.constantFrom('Moves in spring.', 'Asked twice.', '  « reçu » \\ "ok"  '))

export const orderRef = fc.constantFrom('SO-1', 'SO-2', 'SO-3')

export const some = <Of>(of: readonly Of[], maxLength = 3) =>
  fc.uniqueArray(fc.constantFrom(...of), { maxLength })
