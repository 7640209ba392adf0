import type { Migration } from '../migrate.ts'

// Ids of playbooks, topics and controls are not references: the playbooks that come with the application are in no table.
const SQL = `
-- Playbooks of the workspace. Of those with one id only one is not withdrawn. json: the playbook's file.
CREATE TABLE playbooks (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL,
  json TEXT NOT NULL CHECK (json_valid(json) AND json_type(json) = 'object'),
  added_at TEXT NOT NULL,
  withdrawn_at TEXT
) STRICT;
CREATE UNIQUE INDEX playbooks_current ON playbooks (id) WHERE withdrawn_at IS NULL;
CREATE TRIGGER playbooks_no_delete BEFORE DELETE ON playbooks
BEGIN SELECT RAISE(ABORT, 'playbooks rows are never deleted'); END;

-- How a contract is reviewed; without a row, as by default.
CREATE TABLE review_settings (
  contract INTEGER PRIMARY KEY REFERENCES contracts (number),
  playbook TEXT NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('vendor', 'buyer')),
  depth TEXT NOT NULL CHECK (depth IN ('smb', 'enterprise')),
  provider TEXT NOT NULL CHECK (provider IN ('vendor', 'buyer'))
) STRICT;

-- The user's word on a topic of a contract, for all its versions.
CREATE TABLE review_choices (
  contract INTEGER NOT NULL REFERENCES contracts (number),
  topic TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('not-applicable', 'out-of-scope', 'refused')),
  note TEXT NOT NULL,
  PRIMARY KEY (contract, topic)
) STRICT;

-- Who holds one half of a shared control, as the user says.
CREATE TABLE review_assignments (
  contract INTEGER NOT NULL REFERENCES contracts (number),
  control TEXT NOT NULL,
  half TEXT NOT NULL CHECK (half IN ('client', 'vendor')),
  owner TEXT NOT NULL CHECK (owner IN ('client', 'vendor', 'both', 'nobody')),
  PRIMARY KEY (contract, control, half)
) STRICT;

-- The topic of a playbook that a point came from, the wording that we would propose, and how far we would go. They are
-- for us alone, and leave the workspace in no export.
ALTER TABLE points ADD COLUMN topic TEXT;
ALTER TABLE points ADD COLUMN wording TEXT;
ALTER TABLE points ADD COLUMN ideal TEXT;
ALTER TABLE points ADD COLUMN acceptable TEXT;
ALTER TABLE points ADD COLUMN walk_away TEXT;
`

/** Reviews against playbooks: settings, the user's choices, playbooks of the workspace, and what we would settle for. */
export const reviews: Migration = { version: 3, up: (db) => db.exec(SQL) }
