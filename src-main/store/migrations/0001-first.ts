import type { Migration } from '../migrate.ts'

// `created_at`, `at` and the like are ISO 8601 in UTC, as JavaScript prints them; dates are YYYY-MM-DD. Kinds of clauses
// and formats of documents are not enumerated here: a table would have to be rebuilt for each format that is added.

const WORKSPACE = `
CREATE TABLE workspace (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  created_at TEXT NOT NULL
) STRICT;

-- Everything that came in or was read, once per content. The hash is over the bytes before compression.
CREATE TABLE blobs (
  hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
  size INTEGER NOT NULL CHECK (size >= 0),
  data BLOB NOT NULL
) STRICT;
`

const CONTRACTS = `
-- discarded_at: it was taken out of the workspace while it was empty; its number stays used.
CREATE TABLE contracts (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  vendor TEXT NOT NULL,
  buyer TEXT NOT NULL,
  ours TEXT NOT NULL CHECK (ours IN ('vendor', 'buyer')),
  currency TEXT NOT NULL CHECK (currency GLOB '[A-Z][A-Z][A-Z]'),
  price INTEGER,
  end_date TEXT CHECK (end_date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  discarded_at TEXT
) STRICT;
`

const VERSIONS = `
-- text: the version text as JSON, exactly as it was read. follows: the version whose lineages it continues.
-- withdrawn_at: it was taken back, and is shown nowhere; its number and its bytes stay.
CREATE TABLE versions (
  contract INTEGER NOT NULL REFERENCES contracts (number),
  number INTEGER NOT NULL CHECK (number >= 1),
  side TEXT NOT NULL CHECK (side IN ('vendor', 'buyer')),
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  view TEXT NOT NULL CHECK (view IN ('accepted', 'original', 'marked')),
  text BLOB NOT NULL REFERENCES blobs (hash),
  revision_count INTEGER NOT NULL CHECK (revision_count >= 0),
  comment_count INTEGER NOT NULL CHECK (comment_count >= 0),
  added_at TEXT NOT NULL,
  follows INTEGER CHECK (follows < number),
  withdrawn_at TEXT,
  PRIMARY KEY (contract, number),
  FOREIGN KEY (contract, follows) REFERENCES versions (contract, number)
) STRICT;

CREATE TABLE documents (
  contract INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('main', 'schedule', 'annex')),
  format TEXT NOT NULL,
  bytes BLOB NOT NULL REFERENCES blobs (hash),
  PRIMARY KEY (contract, version, position),
  UNIQUE (contract, version, name),
  FOREIGN KEY (contract, version) REFERENCES versions (contract, number)
) STRICT;

CREATE TABLE lineages (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL REFERENCES contracts (number),
  UNIQUE (contract, id)
) STRICT;

-- The clauses of the version text again, for questions that span versions. A lineage stays within its contract.
CREATE TABLE clauses (
  id INTEGER PRIMARY KEY,
  contract INTEGER NOT NULL,
  version INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  lineage INTEGER NOT NULL,
  label TEXT,
  heading TEXT,
  depth INTEGER NOT NULL CHECK (depth >= 0),
  parent INTEGER CHECK (parent >= 0 AND parent < position),
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  UNIQUE (contract, version, position),
  FOREIGN KEY (contract, version) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, lineage) REFERENCES lineages (contract, id)
) STRICT;
CREATE INDEX clauses_by_lineage ON clauses (contract, lineage, version, position);
`

const POINTS = `
-- status_before: what it was before it was agreed or withdrawn, and will be again when that is taken back.
CREATE TABLE points (
  contract INTEGER NOT NULL REFERENCES contracts (number),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL,
  status TEXT NOT NULL
    CHECK (status IN ('open', 'countered', 'agreed', 'conceded', 'withdrawn', 'escalated', 'parked')),
  status_before TEXT CHECK (status_before IN ('open', 'countered', 'conceded', 'escalated', 'parked')),
  agreed_text TEXT,
  agreed_version INTEGER,
  raised_at TEXT NOT NULL,
  PRIMARY KEY (contract, number),
  FOREIGN KEY (contract, agreed_version) REFERENCES versions (contract, number),
  CHECK ((agreed_text IS NULL) = (agreed_version IS NULL)),
  CHECK (status_before IS NOT NULL OR status NOT IN ('agreed', 'withdrawn'))
) STRICT;

CREATE TABLE point_clauses (
  contract INTEGER NOT NULL,
  point INTEGER NOT NULL,
  lineage INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  label_then TEXT,
  PRIMARY KEY (contract, point, lineage),
  FOREIGN KEY (contract, point) REFERENCES points (contract, number),
  FOREIGN KEY (contract, lineage) REFERENCES lineages (contract, id)
) STRICT;

-- taken_back_at: recorded by mistake, and shown nowhere.
CREATE TABLE positions (
  id INTEGER PRIMARY KEY,
  contract INTEGER NOT NULL,
  point INTEGER NOT NULL,
  side TEXT NOT NULL CHECK (side IN ('vendor', 'buyer')),
  version INTEGER,
  text TEXT NOT NULL,
  recorded_at TEXT NOT NULL,
  taken_back_at TEXT,
  FOREIGN KEY (contract, point) REFERENCES points (contract, number),
  FOREIGN KEY (contract, version) REFERENCES versions (contract, number)
) STRICT;
CREATE INDEX positions_by_point ON positions (contract, point);
`

const CHANGE_ORDERS = `
CREATE TABLE change_orders (
  contract INTEGER NOT NULL REFERENCES contracts (number),
  number INTEGER NOT NULL CHECK (number >= 1),
  title TEXT NOT NULL,
  scope TEXT,
  status TEXT NOT NULL CHECK (status IN ('pending', 'agreed', 'void')),
  price_delta INTEGER NOT NULL,
  days_delta INTEGER NOT NULL,
  base_version INTEGER NOT NULL,
  date TEXT NOT NULL CHECK (date GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  created_at TEXT NOT NULL,
  voided_at TEXT,
  void_reason TEXT,
  PRIMARY KEY (contract, number),
  FOREIGN KEY (contract, base_version) REFERENCES versions (contract, number),
  CHECK ((status = 'void') = (voided_at IS NOT NULL)),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL))
) STRICT;

CREATE TABLE change_order_clauses (
  contract INTEGER NOT NULL,
  change_order INTEGER NOT NULL,
  position INTEGER NOT NULL CHECK (position >= 0),
  label TEXT NOT NULL,
  heading TEXT,
  old_text TEXT NOT NULL,
  new_text TEXT NOT NULL,
  PRIMARY KEY (contract, change_order, position),
  FOREIGN KEY (contract, change_order) REFERENCES change_orders (contract, number)
) STRICT;
`

const SIGNING = `
-- ended_by: the version whose coming in ended the freeze.
CREATE TABLE freezes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  contract INTEGER NOT NULL,
  version INTEGER NOT NULL,
  at TEXT NOT NULL,
  waived TEXT NOT NULL CHECK (json_valid(waived) AND json_type(waived) = 'array'),
  voided_at TEXT,
  void_reason TEXT,
  ended_by INTEGER,
  FOREIGN KEY (contract, version) REFERENCES versions (contract, number),
  FOREIGN KEY (contract, ended_by) REFERENCES versions (contract, number),
  CHECK ((voided_at IS NULL) = (void_reason IS NULL)),
  CHECK (ended_by IS NULL OR voided_at IS NOT NULL)
) STRICT;
CREATE UNIQUE INDEX freezes_current ON freezes (contract) WHERE voided_at IS NULL;

CREATE TABLE signings (
  freeze INTEGER NOT NULL REFERENCES freezes (id),
  side TEXT NOT NULL CHECK (side IN ('vendor', 'buyer')),
  name TEXT NOT NULL,
  capacity TEXT NOT NULL,
  signed_at TEXT NOT NULL,
  key TEXT NOT NULL,
  statement TEXT NOT NULL,
  signature TEXT NOT NULL,
  PRIMARY KEY (freeze, side)
) STRICT;

-- Our own Ed25519 keys; the newest signs.
CREATE TABLE signing_keys (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  seed BLOB NOT NULL CHECK (length(seed) = 32),
  public_key TEXT NOT NULL UNIQUE,
  created_at TEXT NOT NULL
) STRICT;
`

const AUDIT = `
CREATE TABLE audit (
  seq INTEGER PRIMARY KEY,
  at TEXT NOT NULL,
  actor TEXT NOT NULL,
  action TEXT NOT NULL,
  contract TEXT,
  payload TEXT NOT NULL CHECK (json_valid(payload) AND json_type(payload) = 'object'),
  prev BLOB NOT NULL CHECK (length(prev) = 32),
  hash BLOB NOT NULL UNIQUE CHECK (length(hash) = 32)
) STRICT;
CREATE INDEX audit_by_contract ON audit (contract, seq);

CREATE TRIGGER audit_follows_on BEFORE INSERT ON audit BEGIN
  SELECT RAISE(ABORT, 'audit entries have no gaps')
    WHERE NEW.seq IS NOT (SELECT COALESCE(MAX(seq), 0) + 1 FROM audit);
  SELECT RAISE(ABORT, 'an audit entry follows on the one before')
    WHERE NEW.prev IS NOT COALESCE((SELECT hash FROM audit ORDER BY seq DESC LIMIT 1), zeroblob(32));
END;
`

/** Tables whose rows never change once written: what was received stays received, what was done stays done. */
const IMMUTABLE = [
  'workspace',
  'blobs',
  'documents',
  'lineages',
  'clauses',
  'point_clauses',
  'change_order_clauses',
  'signings',
  'signing_keys',
  'audit',
]

/** Tables whose rows never change but for the mark that they were taken back. */
const MARKED: Readonly<Record<string, { readonly mark: string; readonly fixed: readonly string[] }>> = {
  versions: {
    mark: 'withdrawn_at',
    fixed: [
      ...['contract', 'number', 'side', 'date', 'view', 'text', 'revision_count', 'comment_count', 'added_at'],
      'follows',
    ],
  },
  positions: {
    mark: 'taken_back_at',
    fixed: ['id', 'contract', 'point', 'side', 'version', 'text', 'recorded_at'],
  },
}

/** Tables whose rows may change but not go: their numbers are never used twice. */
const KEPT = ['contracts', 'points', 'change_orders', 'freezes']

const refuse = (table: string, event: 'UPDATE' | 'DELETE', why: string, when = ''): string =>
  `CREATE TRIGGER ${table}_no_${event.toLowerCase()} BEFORE ${event} ON ${table} ${when}
   BEGIN SELECT RAISE(ABORT, '${table} ${why}'); END;\n`

const of = (row: 'OLD' | 'NEW', columns: readonly string[]): string =>
  `(${columns.map((column) => `${row}.${column}`).join(', ')})`

const GUARDS = [
  ...IMMUTABLE.map((table) => refuse(table, 'UPDATE', 'rows never change')),
  ...Object.entries(MARKED).map(([table, { mark, fixed }]) => {
    const changes = `OLD.${mark} IS NEW.${mark} OR ${of('OLD', fixed)} IS NOT ${of('NEW', fixed)}`
    return refuse(table, 'UPDATE', 'rows never change', `WHEN ${changes}`)
  }),
  ...[...IMMUTABLE, ...Object.keys(MARKED), ...KEPT].map((table) => refuse(table, 'DELETE', 'rows are never deleted')),
].join('')

/** The first tables. */
export const first: Migration = {
  version: 1,
  up: (db) => {
    for (const sql of [WORKSPACE, CONTRACTS, VERSIONS, POINTS, CHANGE_ORDERS, SIGNING, AUDIT, GUARDS]) db.exec(sql)
  },
}
