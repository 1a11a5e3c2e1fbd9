/** Whom a generated ledger is about. */
export type Customer = {
  code: string
  name: string
  rep: string
  phone: string
  postal: string
  siren: string
  days: number
}

const firstNames = [
  'Durand',
  'Petit',
  'Lefebvre',
  'Moreau',
  'Girard',
  'Delmas',
  'Fournier',
  'Roux',
  'Blanc',
  'Garnier',
]
const trades = ['& Fils', 'Menuiserie', 'Transports', 'SARL', 'Boulangerie', 'Ets', 'Matériaux', 'Optique']

export function customersOf(random: () => number, count: number): Customer[] {
  const digits = (length: number) => Array.from({ length }, () => Math.floor(random() * 10)).join('')
  const style = Math.floor(random() * 3)
  return Array.from({ length: count }, (_, index) => ({
    code:
      style === 0
        ? `C${String(1_000 + index * 7)}`
        : style === 1
          ? `411${digits(4)}${index}`
          : `${String.fromCharCode(65 + (index % 26))}${digits(3)}-${index}`,
    name: `${firstNames[index % 10] ?? ''} ${trades[Math.floor(index / 10 + random() * 3) % 8] ?? ''} ${index}`.trim(),
    rep: ['DUP', 'MAR', 'LEF'][Math.floor(random() * 3)] ?? '',
    phone: `0${1 + Math.floor(random() * 9)} ${digits(2)} ${digits(2)} ${digits(2)} ${digits(2)}`,
    postal: digits(5),
    siren: siren(digits(8)),
    days: [15, 30, 45, 60][Math.floor(random() * 4)] ?? 30,
  }))
}

/** Eight digits and the ninth that makes the sum of Luhn a multiple of ten. */
function siren(eight: string): string {
  const sum = [...eight].reduce((total, digit, index) => {
    const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return `${eight}${(10 - (sum % 10)) % 10}`
}
