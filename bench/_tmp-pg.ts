import { spawnSync } from 'node:child_process'
import { startPostgres } from '../test/postgres/start.ts'
const s = await startPostgres({ durable: true })
spawnSync(process.execPath, ['bench/_tmp-store.ts', s.url, '1,16,64'], { stdio: 'inherit' })
await s.stop()
