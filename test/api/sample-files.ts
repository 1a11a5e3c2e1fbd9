const ascii = (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0))
const box = (size: number, kind: string, ...rest: number[]): number[] => [
  0,
  0,
  0,
  size,
  ...ascii(kind),
  ...rest,
]

/** The first bytes of a file of a kind, filled up to a size. */
const content = (bytes: readonly number[], size = 600): Uint8Array<ArrayBuffer> => {
  const whole = new Uint8Array(Math.max(size, bytes.length))
  whole.set(bytes)
  return whole
}

const jpeg = [0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...ascii('JFIF'), 0, 1]
const isoMedia = (brand: string): number[] =>
  box(24, 'ftyp', ...ascii(brand), 0, 0, 0, 0, ...ascii(brand), 0, 0)

/** A photo of a size; `mark` makes its content another. */
export const photo = (size = 600, mark = 0): Uint8Array<ArrayBuffer> => {
  const whole = content(jpeg, size)
  whole[whole.length - 1] = mark
  return whole
}

/** Four frames of 417 bytes. */
function mp3(): Uint8Array<ArrayBuffer> {
  const frames = content([], 4 * 417)
  for (let at = 0; at < frames.length; at += 417) frames.set([0xff, 0xfb, 0x90, 0x64], at)
  return frames
}

/** What phones and scanners make, and as what each is kept. */
export const takenFiles: readonly [string, Uint8Array<ArrayBuffer>, string][] = [
  ['a JPEG', photo(), 'image/jpeg'],
  [
    'a PNG',
    content([
      0x89,
      ...ascii('PNG\r\n\u001a\n'),
      ...box(13, 'IHDR', 0, 0, 0, 1, 0, 0, 0, 1, 8, 2, 0, 0, 0, 0x90, 0x77, 0x53, 0xde),
      ...box(0, 'IDAT'),
    ]),
    'image/png',
  ],
  ['a WebP', content([...ascii('RIFF'), 0x50, 2, 0, 0, ...ascii('WEBPVP8 ')]), 'image/webp'],
  ['a HEIC', content(isoMedia('heic')), 'image/heic'],
  ['a HEIF', content(isoMedia('mif1')), 'image/heic'],
  ['a PDF', content(ascii('%PDF-1.7\n%%EOF\n')), 'application/pdf'],
  ['an M4A', content(isoMedia('M4A ')), 'audio/mp4'],
  ['an MP4 recording', content(isoMedia('mp42')), 'audio/mp4'],
  [
    'an OGG',
    content([...ascii('OggS'), 0, 2, ...Array.from({ length: 20 }, () => 0), 1, 19, ...ascii('OpusHead')]),
    'audio/ogg',
  ],
  [
    'a WebM recording',
    content([0x1a, 0x45, 0xdf, 0xa3, 0x9f, 0x42, 0x82, 0x84, ...ascii('webm')]),
    'audio/webm',
  ],
  ['an MP3', mp3(), 'audio/mpeg'],
]

/** What is sent by mistake or malice, whatever its name says. */
export const refusedFiles: readonly [string, Uint8Array<ArrayBuffer>, string | null][] = [
  ['a page with a script', content(ascii('<html><script>alert(1)</script></html>'), 0), null],
  [
    'an SVG',
    content(ascii('<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'), 0),
    'application/xml',
  ],
  ['a zip', content([0x50, 0x4b, 5, 6], 22), 'application/zip'],
  ['a GIF', content(ascii('GIF89a')), 'image/gif'],
  ['a program', content([0x7f, ...ascii('ELF')]), 'application/x-elf'],
  ['plain text', content(ascii('two pallets are missing'), 0), null],
  ['one byte', content([0x25], 0), null],
]
