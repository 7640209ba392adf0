import Database from 'better-sqlite3'
import { SECRET_CLAUSES } from '../secret-text.ts'
import { say, stay } from './ready.ts'

// The same as writes-and-sorts.ts on a file without encryption, as SQLite does by itself: what the scan must find.
const [path = ''] = process.argv.slice(2)
const db = new Database(path)
db.exec('PRAGMA journal_mode = WAL; PRAGMA temp_store = FILE; PRAGMA cache_size = 10; BEGIN IMMEDIATE')
db.exec('CREATE TABLE clauses (text TEXT)')
const insert = db.prepare('INSERT INTO clauses VALUES (?)')
for (const text of SECRET_CLAUSES) insert.run(text)
const sorted = db.prepare('SELECT a.text || b.text FROM clauses AS a, clauses AS b ORDER BY 1').iterate()
sorted.next()
say('in the middle')
stay()
process.on('exit', () => sorted.return?.())
