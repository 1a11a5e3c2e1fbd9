/** Who the customers are, as an accounts file says it. */
export const customers = `account;name;city;country;limit;region;rep code
C-1042;Durand & Fils SA;Lille;FR;80000,00;North;R1
C-2077;Brasserie du Nord;Lille;FR;30000,00;North;R1
C-3110;Garage Petit;Roubaix;FR;10000,00;North;R1
C-4001;Bâtir Sud SA;Nîmes;FR;1500000,00;South;
`

const header = 'customer;invoice;invoice date;due date;amount;open\n'
/** Most of the book, and never late. */
const others =
  'C-4001;FA-2001;2026-11-12;2027-01-11;900000,00;900000,00\nC-2077;FA-2300;2026-11-15;2026-12-15;9000,00;9000,00\n'
/** 13 days late on Monday the 23rd: too little to interrupt anybody until it is 15. */
const garage = 'C-3110;FA-2310;2026-10-11;2026-11-10;3000,00;3000,00\n'
const late = (open: string) => `C-1042;FA-2291;2026-09-20;2026-10-20;14400,00;${open}\n`
const notDue = 'C-1042;FA-2305;2026-11-11;2027-01-10;35600,00;35600,00\n'
const fresh = 'C-1042;FA-2330;2026-11-23;2026-12-23;28000,00;28000,00\n'

/** The open items as each night brings them. */
export const ledgers = {
  /** Durand owes €14,400 since 20 October, and €35,600 that are not due. */
  friday: header + late('14400,00') + notDue + others + garage,
  /** Durand has bought for €28,000 more. */
  monday: header + late('14400,00') + notDue + fresh + others + garage,
  /** Durand has paid €5,000 of FA-2291. */
  tuesday: header + late('9400,00') + notDue + fresh + others + garage,
}
