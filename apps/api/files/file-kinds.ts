/** What is taken, and as what it is given back. Voice comes in containers that also hold films: it is given as sound. */
const kinds: Readonly<Record<string, string>> = {
  'image/jpeg': 'image/jpeg',
  'image/png': 'image/png',
  'image/apng': 'image/png',
  'image/webp': 'image/webp',
  'image/heic': 'image/heic',
  'image/heif': 'image/heic',
  'application/pdf': 'application/pdf',
  'audio/mp4': 'audio/mp4',
  'audio/x-m4a': 'audio/mp4',
  'video/mp4': 'audio/mp4',
  'audio/ogg': 'audio/ogg',
  'audio/webm': 'audio/webm',
  'video/webm': 'audio/webm',
  'audio/mpeg': 'audio/mpeg',
}

/** What the content of a file is, whatever it is called; `kind` is null where it is none that is taken. */
export async function kindOf(path: string): Promise<{ kind: string | null; found: string | null }> {
  // Loaded with the first file: a start does not wait for it
  const { fileTypeFromFile } = await import('file-type')
  const type = await fileTypeFromFile(path)
  // `audio/ogg; codecs=opus` is an OGG
  const found = type?.mime.split(';')[0] ?? null
  return { kind: (found !== null && kinds[found]) || null, found }
}
