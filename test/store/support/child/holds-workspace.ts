import { openWorkspaceWithKey } from '#main/store/open.ts'
import { becomeUser } from './become.ts'
import { say, stay } from './ready.ts'

// Opens a workspace and keeps it open: holds-workspace.ts PATH KEY [UID]
const [path = '', key = '', uid] = process.argv.slice(2)
if (uid !== undefined) becomeUser(Number(uid))
const opened = openWorkspaceWithKey(path, Buffer.from(key, 'hex'))
say(opened.ok ? 'open' : opened.error)
if (opened.ok) stay()
