import type { Migration } from '../migrate.ts'

const SQL = `
-- The version that its sender worked on. Before, that was taken to be the one it followed.
ALTER TABLE versions ADD COLUMN answers INTEGER;
DROP TRIGGER versions_no_update;
UPDATE versions SET answers = follows;

-- What the user said of two clauses against the machine. lineage: kept ready for the clause that it leaves without one.
-- removed_at: taken back, and without effect.
CREATE TABLE pairings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  older INTEGER NOT NULL,
  newer INTEGER NOT NULL,
  old_clause INTEGER NOT NULL CHECK (old_clause >= 0),
  new_clause INTEGER NOT NULL CHECK (new_clause >= 0),
  same INTEGER NOT NULL CHECK (same IN (0, 1)),
  lineage INTEGER NOT NULL,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK (older < newer),
  FOREIGN KEY (contract, older) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, newer) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, lineage) REFERENCES lineages (contract, id)
) STRICT;
CREATE INDEX pairings_by_contract ON pairings (contract, newer);
CREATE INDEX pairings_by_lineage ON pairings (contract, lineage);

-- Derived from clauses and pairings, and made anew whenever those change: the clauses whose lineage the user's word
-- changed, and the lineages that stand nowhere by it, each with the one that stands for it.
CREATE TABLE changed_lineages (
  contract INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL,
  lineage INTEGER NOT NULL,
  PRIMARY KEY (contract, version, position),
  FOREIGN KEY (contract, version, position) REFERENCES clauses (contract, version, position),
  FOREIGN KEY (contract, lineage) REFERENCES lineages (contract, id)
) STRICT;
CREATE INDEX changed_lineages_by_lineage ON changed_lineages (contract, lineage, version);
CREATE TABLE ended_lineages (
  contract INTEGER NOT NULL,
  lineage INTEGER NOT NULL,
  stands_for INTEGER NOT NULL,
  PRIMARY KEY (contract, lineage),
  FOREIGN KEY (contract, lineage) REFERENCES lineages (contract, id),
  FOREIGN KEY (contract, stands_for) REFERENCES lineages (contract, id)
) STRICT;

-- The clauses with the lineages that they have by the user's word.
CREATE VIEW followed_clauses (id, contract, version, position, lineage, label, heading) AS
  SELECT c.id, c.contract, c.version, c.position, c.lineage, c.label, c.heading FROM clauses AS c
  WHERE NOT EXISTS (
    SELECT 1 FROM changed_lineages AS l
    WHERE l.contract = c.contract AND l.version = c.version AND l.position = c.position)
  UNION ALL
  SELECT c.id, c.contract, c.version, c.position, l.lineage, c.label, c.heading
  FROM changed_lineages AS l JOIN clauses AS c USING (contract, version, position);

CREATE TRIGGER versions_no_update BEFORE UPDATE ON versions
WHEN OLD.withdrawn_at IS NEW.withdrawn_at
  OR (OLD.contract, OLD.number, OLD.side, OLD.date, OLD.view, OLD.text, OLD.revision_count, OLD.comment_count, OLD.added_at,
      OLD.follows, OLD.answers)
    IS NOT (NEW.contract, NEW.number, NEW.side, NEW.date, NEW.view, NEW.text, NEW.revision_count, NEW.comment_count,
      NEW.added_at, NEW.follows, NEW.answers)
BEGIN SELECT RAISE(ABORT, 'versions rows never change'); END;

CREATE TRIGGER pairings_no_update BEFORE UPDATE ON pairings
WHEN OLD.removed_at IS NEW.removed_at
  OR (OLD.id, OLD.contract, OLD.older, OLD.newer, OLD.old_clause, OLD.new_clause, OLD.same, OLD.lineage,
      OLD.added_at)
    IS NOT (NEW.id, NEW.contract, NEW.older, NEW.newer, NEW.old_clause, NEW.new_clause, NEW.same, NEW.lineage,
      NEW.added_at)
BEGIN SELECT RAISE(ABORT, 'pairings rows never change'); END;
CREATE TRIGGER pairings_no_delete BEFORE DELETE ON pairings
BEGIN SELECT RAISE(ABORT, 'pairings rows are never deleted'); END;
`

/** What a version answers, and the user's corrections of comparisons. */
export const answers: Migration = { version: 2, up: (db) => db.exec(SQL) }
