import { closeWorkspace, createWorkspaceWithKey } from '#main/store/open.ts'
import { becomeUser } from './become.ts'
import { say } from './ready.ts'

// Makes a workspace and ends: creates-workspace.ts PATH KEY [UID]
const [path = '', key = '', uid] = process.argv.slice(2)
if (uid !== undefined) becomeUser(Number(uid))
const created = createWorkspaceWithKey(path, Buffer.from(key, 'hex'))
say(created.ok ? 'created' : created.error)
if (created.ok) closeWorkspace(created.value)
