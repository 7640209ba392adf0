import type { Migration } from '../migrate.ts'

const SQL = `
-- The version that its sender worked on. Before, that was taken to be the one it followed.
ALTER TABLE versions ADD COLUMN answers INTEGER;
DROP TRIGGER versions_no_update;
UPDATE versions SET answers = follows;

-- What the user said of two clauses against the machine. removed_at: taken back, and without effect.
CREATE TABLE pairings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  older INTEGER NOT NULL,
  newer INTEGER NOT NULL,
  old_clause INTEGER NOT NULL CHECK (old_clause >= 0),
  new_clause INTEGER NOT NULL CHECK (new_clause >= 0),
  same INTEGER NOT NULL CHECK (same IN (0, 1)),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK (older < newer),
  FOREIGN KEY (contract, older) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, newer) REFERENCES versions (contract, number)
) STRICT;
CREATE INDEX pairings_by_pair ON pairings (contract, older, newer);

CREATE TRIGGER versions_no_update BEFORE UPDATE ON versions
WHEN OLD.withdrawn_at IS NEW.withdrawn_at
  OR (OLD.contract, OLD.number, OLD.side, OLD.date, OLD.view, OLD.text, OLD.revision_count, OLD.comment_count, OLD.added_at,
      OLD.follows, OLD.answers)
    IS NOT (NEW.contract, NEW.number, NEW.side, NEW.date, NEW.view, NEW.text, NEW.revision_count, NEW.comment_count,
      NEW.added_at, NEW.follows, NEW.answers)
BEGIN SELECT RAISE(ABORT, 'versions rows never change'); END;

CREATE TRIGGER pairings_no_update BEFORE UPDATE ON pairings
WHEN OLD.removed_at IS NEW.removed_at
  OR (OLD.id, OLD.contract, OLD.older, OLD.newer, OLD.old_clause, OLD.new_clause, OLD.same, OLD.added_at)
    IS NOT (NEW.id, NEW.contract, NEW.older, NEW.newer, NEW.old_clause, NEW.new_clause, NEW.same, NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'pairings rows never change'); END;
CREATE TRIGGER pairings_no_delete BEFORE DELETE ON pairings
BEGIN SELECT RAISE(ABORT, 'pairings rows are never deleted'); END;
`

/** What a version answers, and the user's corrections of comparisons. */
export const answers: Migration = { version: 2, up: (db) => db.exec(SQL) }
