/** How systems write days, amounts and lines. */
export const american = (day: string): string => `${day.slice(5, 7)}/${day.slice(8)}/${day.slice(0, 4)}`
export const french = (day: string): string => `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`
export const dotted = (day: string): string => french(day).replaceAll('/', '.')
export const packed = (day: string): string => day.replaceAll('-', '')

/** `1284.50` */
export const plain = (minor: number): string => (minor / 100).toFixed(2)

/** `1,284.50` */
export const grouped = (minor: number): string =>
  `${minor < 0 ? '-' : ''}${Math.abs(minor / 100).toLocaleString('en-US', { minimumFractionDigits: 2 })}`

/** `1.284,50-` */
export const trailing = (minor: number): string =>
  `${Math.abs(minor / 100).toLocaleString('de-DE', { minimumFractionDigits: 2 })}${minor < 0 ? '-' : ''}`

/** ` 000000000007760,45` */
export const padded = (minor: number): string => ` ${plain(minor).replace('.', ',').padStart(18, '0')}`

/** Cells that hold the separator, a quote or a line end are quoted. */
export const csv = (separator: string, rows: readonly (readonly (string | number)[])[], end = '\n'): string =>
  rows
    .map((row) =>
      row
        .map(String)
        .map((cell) =>
          cell.includes(separator) || cell.includes('"') ? `"${cell.replaceAll('"', '""')}"` : cell,
        )
        .join(separator),
    )
    .join(end) + end

export const sum = (documents: readonly { openMinor: number }[]): number =>
  documents.reduce((total, { openMinor }) => total + openMinor, 0)
