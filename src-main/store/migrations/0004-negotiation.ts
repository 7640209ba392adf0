import type { Migration } from '../migrate.ts'

const POINTS = `
-- Who settles a point and by when; and what is for us alone: how much it matters, which way a term is better for us, why
-- we want it, and notes.
ALTER TABLE points ADD COLUMN owner TEXT;
ALTER TABLE points ADD COLUMN due TEXT CHECK (due GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]');
ALTER TABLE points ADD COLUMN priority TEXT CHECK (priority IN ('must', 'should', 'trade'));
ALTER TABLE points ADD COLUMN better TEXT CHECK (better IN ('higher', 'lower'));
ALTER TABLE points ADD COLUMN rationale TEXT;
ALTER TABLE points ADD COLUMN notes TEXT;

-- How a position came to be known, and the clause that it quotes.
ALTER TABLE positions ADD COLUMN origin TEXT NOT NULL DEFAULT 'typed'
  CHECK (origin IN ('typed', 'version', 'issues-list'));
ALTER TABLE positions ADD COLUMN lineage INTEGER;
DROP TRIGGER positions_no_update;
CREATE TRIGGER positions_no_update BEFORE UPDATE ON positions
WHEN OLD.taken_back_at IS NEW.taken_back_at
  OR (OLD.id, OLD.contract, OLD.point, OLD.side, OLD.version, OLD.text, OLD.recorded_at, OLD.origin, OLD.lineage)
    IS NOT (NEW.id, NEW.contract, NEW.point, NEW.side, NEW.version, NEW.text, NEW.recorded_at, NEW.origin, NEW.lineage)
BEGIN SELECT RAISE(ABORT, 'positions rows never change'); END;

-- What was given on one point for something on another; the versions that first carry the two. For us alone.
CREATE TABLE trades (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  gave INTEGER NOT NULL,
  gave_in INTEGER,
  got INTEGER NOT NULL,
  got_in INTEGER,
  is_conditional INTEGER NOT NULL CHECK (is_conditional IN (0, 1)),
  note TEXT,
  added_at TEXT NOT NULL,
  removed_at TEXT,
  CHECK (gave <> got),
  FOREIGN KEY (contract, gave) REFERENCES points (contract, number),
  FOREIGN KEY (contract, got) REFERENCES points (contract, number),
  FOREIGN KEY (contract, gave_in) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, got_in) REFERENCES versions (contract, number)
) STRICT;
CREATE INDEX trades_by_contract ON trades (contract);
CREATE TRIGGER trades_no_delete BEFORE DELETE ON trades
BEGIN SELECT RAISE(ABORT, 'trades rows are never deleted'); END;
`

const TURNS = `
-- Who holds the pen by the user's word. version: the latest when it was said, after which it counts.
CREATE TABLE said_turns (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL REFERENCES contracts (number),
  holder TEXT NOT NULL CHECK (holder IN ('vendor', 'buyer')),
  since TEXT NOT NULL CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  version INTEGER,
  note TEXT,
  said_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX said_turns_by_contract ON said_turns (contract);
CREATE TRIGGER said_turns_no_delete BEFORE DELETE ON said_turns
BEGIN SELECT RAISE(ABORT, 'said_turns rows are never deleted'); END;

-- What went out. files: [{ name, sha256 }].
CREATE TABLE sendings (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  version INTEGER NOT NULL,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  channel TEXT NOT NULL,
  note TEXT,
  files TEXT NOT NULL CHECK (json_valid(files) AND json_type(files) = 'array'),
  added_at TEXT NOT NULL,
  removed_at TEXT,
  FOREIGN KEY (contract, version) REFERENCES versions (contract, number)
) STRICT;
CREATE INDEX sendings_by_contract ON sendings (contract);
CREATE TRIGGER sendings_no_delete BEFORE DELETE ON sendings
BEGIN SELECT RAISE(ABORT, 'sendings rows are never deleted'); END;

CREATE TABLE reminders (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL REFERENCES contracts (number),
  title TEXT NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX reminders_by_contract ON reminders (contract);
CREATE TRIGGER reminders_no_delete BEFORE DELETE ON reminders
BEGIN SELECT RAISE(ABORT, 'reminders rows are never deleted'); END;
`

const DRAFTS = `
-- Our draft of a contract, one at a time. issued: the version that it became, also after that was taken back, until the
-- draft is another one.
CREATE TABLE drafts (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  base INTEGER NOT NULL,
  started_at TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('current', 'discarded', 'issued')),
  issued INTEGER,
  FOREIGN KEY (contract, base) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, issued) REFERENCES versions (contract, number),
  CHECK (state <> 'issued' OR issued IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX drafts_current ON drafts (contract) WHERE state = 'current';
CREATE TRIGGER drafts_no_delete BEFORE DELETE ON drafts
BEGIN SELECT RAISE(ABORT, 'drafts rows are never deleted'); END;

-- One row a clause that was decided on; edit: the draft's edit as JSON.
CREATE TABLE draft_edits (
  draft INTEGER NOT NULL REFERENCES drafts (id),
  slot TEXT NOT NULL,
  edit TEXT NOT NULL CHECK (json_valid(edit) AND json_type(edit) = 'object'),
  PRIMARY KEY (draft, slot)
) STRICT;
`

/** Negotiating: more of a point, trades, turns, what was sent, reminders, and our draft. */
export const negotiation: Migration = {
  version: 4,
  up: (db) => {
    for (const sql of [POINTS, TURNS, DRAFTS]) db.exec(sql)
  },
}
