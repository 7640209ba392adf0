import type { Migration } from '../migrate.ts'

const SQL = `
-- What is signed: the files of a bundle but for its signatures, as one zip, which never changes. number: from 1 within a
-- freeze; a further one is made when something has come since. facts: what the statements over it say, as JSON. is_received:
-- it came with the other side's signing request. elsewhere: ids of signed_elsewhere that are in it, as JSON.
CREATE TABLE bundles (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  freeze INTEGER NOT NULL REFERENCES freezes (id),
  number INTEGER NOT NULL CHECK (number >= 1),
  files BLOB NOT NULL REFERENCES blobs (hash),
  facts TEXT NOT NULL CHECK (json_valid(facts) AND json_type(facts) = 'object'),
  elsewhere TEXT NOT NULL CHECK (json_valid(elsewhere) AND json_type(elsewhere) = 'array'),
  is_received INTEGER NOT NULL CHECK (is_received IN (0, 1)),
  made_at TEXT NOT NULL,
  UNIQUE (freeze, number)
) STRICT;

CREATE TABLE bundle_signings (
  bundle INTEGER NOT NULL REFERENCES bundles (id),
  side TEXT NOT NULL CHECK (side IN ('vendor', 'buyer')),
  name TEXT NOT NULL,
  capacity TEXT NOT NULL,
  authority TEXT NOT NULL,
  place TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  key TEXT NOT NULL,
  statement TEXT NOT NULL,
  signature TEXT NOT NULL,
  added_at TEXT NOT NULL,
  PRIMARY KEY (bundle, side)
) STRICT;

-- Signatures that no key of a bundle made: scans of signed papers, files signed with another service. side: whose, or null
-- for both. differences: what its text has otherwise than the frozen version, as JSON; null where no text was compared.
CREATE TABLE signed_elsewhere (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  freeze INTEGER NOT NULL REFERENCES freezes (id),
  kind TEXT NOT NULL CHECK (kind IN ('paper', 'service')),
  side TEXT CHECK (side IN ('vendor', 'buyer')),
  signed_by TEXT NOT NULL,
  signed_on TEXT NOT NULL CHECK (signed_on GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  name TEXT NOT NULL,
  bytes BLOB NOT NULL REFERENCES blobs (hash),
  differences TEXT CHECK (json_valid(differences) AND json_type(differences) = 'array'),
  added_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;

-- Keys of parties that the user confirmed with them by another way, such as by phone. party: as contracts name it.
CREATE TABLE confirmed_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  party TEXT NOT NULL,
  fingerprint TEXT NOT NULL,
  confirmed_at TEXT NOT NULL,
  removed_at TEXT
) STRICT;
CREATE INDEX confirmed_keys_by_party ON confirmed_keys (party);

-- The statement with which the key before named this one its successor; null for a first key.
ALTER TABLE signing_keys ADD COLUMN succession TEXT;

-- What was signed under the first form of statements, which pinned no bundle, is void; its rows stay as they are.
UPDATE freezes SET voided_at = at, void_reason = 'signed under an earlier form of statement'
WHERE voided_at IS NULL AND id IN (SELECT freeze FROM signings);

CREATE TRIGGER bundles_no_update BEFORE UPDATE ON bundles
BEGIN SELECT RAISE(ABORT, 'bundles rows never change'); END;
CREATE TRIGGER bundles_no_delete BEFORE DELETE ON bundles
BEGIN SELECT RAISE(ABORT, 'bundles rows are never deleted'); END;
CREATE TRIGGER bundle_signings_no_update BEFORE UPDATE ON bundle_signings
BEGIN SELECT RAISE(ABORT, 'bundle_signings rows never change'); END;
CREATE TRIGGER bundle_signings_no_delete BEFORE DELETE ON bundle_signings
BEGIN SELECT RAISE(ABORT, 'bundle_signings rows are never deleted'); END;
CREATE TRIGGER signed_elsewhere_no_delete BEFORE DELETE ON signed_elsewhere
BEGIN SELECT RAISE(ABORT, 'signed_elsewhere rows are never deleted'); END;
CREATE TRIGGER confirmed_keys_no_delete BEFORE DELETE ON confirmed_keys
BEGIN SELECT RAISE(ABORT, 'confirmed_keys rows are never deleted'); END;
`

/** Signing by both sides: bundles as they are signed, signatures over them, papers, and confirmed keys. */
export const signing: Migration = { version: 5, up: (db) => db.exec(SQL) }
