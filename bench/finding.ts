/** One line of the table: what was to be reached, what was measured, and whether that is enough. */
export type Finding = {
  area: string
  target: string
  measured: string
  /** `noted` has no target of its own. */
  verdict: 'met' | 'missed' | 'noted'
}

/** How large and how long a run is. */
export type Setup = {
  /** 1 measures on the whole big book, 20 on a twentieth of it. */
  onePartIn: number
  /** How long each load lasts. */
  seconds: number
  say: (line: string) => void
}

export type Bench = { name: string; what: string; run: (setup: Setup) => Promise<Finding[]> }

/** Judges a figure against the most it may be. */
export const atMost = (
  area: string,
  limit: { most: number; unit: string },
  measured: number,
  also = '',
): Finding => ({
  area,
  target: `≤ ${limit.most}${limit.unit}`,
  measured: `${round(measured)}${limit.unit}${also}`,
  verdict: measured <= limit.most ? 'met' : 'missed',
})

/** Judges a figure against the least it must be. */
export const atLeast = (
  area: string,
  limit: { least: number; unit: string },
  measured: number,
  also = '',
): Finding => ({
  area,
  target: `≥ ${limit.least}${limit.unit}`,
  measured: `${round(measured)}${limit.unit}${also}`,
  verdict: measured >= limit.least ? 'met' : 'missed',
})

export const note = (area: string, measured: string): Finding => ({
  area,
  target: '',
  measured,
  verdict: 'noted',
})

/** Three digits that count. */
export const round = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
