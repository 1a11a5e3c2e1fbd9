import { startComposer } from './composer.mjs'
import { startPeople } from './people.mjs'
import { startPresses } from './presses.mjs'

startComposer()
startPresses()
startPeople()
