-- What every room stands on: counties, accounts, sessions, audit, outbox, files, imports, notifications, the county calendar.

CREATE FUNCTION platform.current_county() RETURNS uuid
LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('cc.county', true), '')::uuid $$;

-- Binds a table to the county of the session, which is also what a new row belongs to. Every table of the product calls it; an architecture test counts them.
CREATE FUNCTION platform.guard(target regclass) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', target);
  EXECUTE format('ALTER TABLE %s ALTER county_id SET DEFAULT platform.current_county()', target);
  EXECUTE format('CREATE POLICY county ON %s USING (county_id = (SELECT platform.current_county())) '
                 'WITH CHECK (county_id = (SELECT platform.current_county()))', target);
END $$;

-- The counties of this installation. Known to everyone signed in: a province office moves between them.
CREATE TABLE platform.county (
  county_id  uuid PRIMARY KEY,
  code       text NOT NULL UNIQUE CHECK (code ~ '^\d{6}$'),
  name       text NOT NULL,
  created_at timestamptz NOT NULL
);

CREATE TABLE platform.account (
  county_id            uuid NOT NULL REFERENCES platform.county,
  id                   uuid NOT NULL,
  name                 text NOT NULL CHECK (name = lower(name)),
  display_name         text NOT NULL,
  password_hash        text NOT NULL,
  must_change_password boolean NOT NULL DEFAULT true,
  state                text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  created_at           timestamptz NOT NULL,
  password_changed_at  timestamptz,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, name)
);
SELECT platform.guard('platform.account');
-- Names are unique in the whole installation: a person signs in before the county is known.
CREATE UNIQUE INDEX account_name_everywhere ON platform.account (name);

-- Signing in is the one moment without a county: the only way past the policy, by exact name.
CREATE FUNCTION platform.account_by_name(wanted text)
RETURNS TABLE (county_id uuid, id uuid, password_hash text, state text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog AS
$$ SELECT a.county_id, a.id, a.password_hash, a.state FROM platform.account a WHERE a.name = lower(wanted) $$;

CREATE TABLE platform.session (
  county_id    uuid NOT NULL,
  token_hash   bytea NOT NULL,
  account_id   uuid NOT NULL,
  csrf_token   text NOT NULL,
  created_at   timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at   timestamptz NOT NULL,
  PRIMARY KEY (county_id, token_hash),
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account
);
SELECT platform.guard('platform.session');
CREATE INDEX session_of_account ON platform.session (county_id, account_id);

-- Failures per account name and per address, before a county is known; back-off, never a permanent lock-out.
CREATE TABLE platform.sign_in_throttle (
  key           text PRIMARY KEY,
  failures      integer NOT NULL,
  last_failure  timestamptz NOT NULL,
  blocked_until timestamptz NOT NULL
);

CREATE TABLE platform.audit_entry (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  at           timestamptz NOT NULL,
  account_id   uuid,
  actor        text NOT NULL,
  action       text NOT NULL,
  outcome      text NOT NULL CHECK (outcome IN ('done', 'refused')),
  subject_kind text NOT NULL,
  subject_id   uuid,
  detail       jsonb NOT NULL,
  request_id   text,
  PRIMARY KEY (county_id, id)
);
SELECT platform.guard('platform.audit_entry');
COMMENT ON TABLE platform.audit_entry IS 'append-only';
CREATE INDEX audit_entry_subject ON platform.audit_entry (county_id, subject_id);

-- The SM3 chain over the audit rows, written by a job in batches so that the chain is no lock.
CREATE TABLE platform.audit_seal (
  county_id     uuid NOT NULL,
  sequence      bigint NOT NULL,
  entry_id      uuid NOT NULL,
  previous_hash bytea NOT NULL,
  hash          bytea NOT NULL,
  sealed_at     timestamptz NOT NULL,
  PRIMARY KEY (county_id, sequence),
  UNIQUE (county_id, entry_id),
  FOREIGN KEY (county_id, entry_id) REFERENCES platform.audit_entry
);
SELECT platform.guard('platform.audit_seal');
COMMENT ON TABLE platform.audit_seal IS 'append-only';

-- Events of commands, written in the command's transaction; subscribers are idempotent.
CREATE TABLE platform.outbox (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  at         timestamptz NOT NULL,
  topic      text NOT NULL,
  payload    jsonb NOT NULL,
  delivered  text[] NOT NULL DEFAULT '{}',
  attempts   integer NOT NULL DEFAULT 0,
  next_try   timestamptz NOT NULL,
  last_error text,
  done_at    timestamptz,
  PRIMARY KEY (county_id, id)
);
SELECT platform.guard('platform.outbox');
CREATE INDEX outbox_waiting ON platform.outbox (county_id, id) WHERE done_at IS NULL;

-- Blocks of human numbers: a process takes a block at a time, so gaps are possible and nobody waits for a row lock.
CREATE TABLE platform.number_block (
  county_id  uuid NOT NULL,
  series     text NOT NULL,
  next_value bigint NOT NULL,
  PRIMARY KEY (county_id, series)
);
SELECT platform.guard('platform.number_block');

CREATE TABLE platform.file (
  county_id   uuid NOT NULL,
  id          uuid NOT NULL,
  sha256      text NOT NULL CHECK (sha256 ~ '^[0-9a-f]{64}$'),
  kind        text NOT NULL CHECK (kind IN ('photo', 'spreadsheet', 'document')),
  media_type  text NOT NULL,
  name        text NOT NULL,
  bytes       bigint NOT NULL CHECK (bytes > 0),
  -- Photos: width, height, takenAt, position, hash64 as read from the file; evidence, never shown to the public.
  evidence    jsonb NOT NULL DEFAULT '{}',
  uploaded_by uuid,
  uploaded_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, id)
);
SELECT platform.guard('platform.file');

CREATE TABLE platform.import_batch (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  room         text NOT NULL,
  kind         text NOT NULL,
  file_id      uuid NOT NULL,
  file_name    text NOT NULL,
  sha256       text NOT NULL,
  mapping      jsonb,
  state        text NOT NULL CHECK (state IN ('uploaded', 'committed')),
  counts       jsonb,
  created_by   text NOT NULL,
  created_at   timestamptz NOT NULL,
  committed_at timestamptz,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, file_id) REFERENCES platform.file
);
SELECT platform.guard('platform.import_batch');
CREATE INDEX import_batch_same_file ON platform.import_batch (county_id, room, kind, sha256) WHERE state = 'committed';

-- What users decided once: the columns of a header, and which unit a text of a file means.
CREATE TABLE platform.column_mapping (
  county_id   uuid NOT NULL,
  room        text NOT NULL,
  kind        text NOT NULL,
  table_key   text NOT NULL,
  fingerprint text NOT NULL,
  columns     jsonb NOT NULL,
  PRIMARY KEY (county_id, room, kind, table_key, fingerprint)
);
SELECT platform.guard('platform.column_mapping');

CREATE TABLE platform.import_answer (
  county_id uuid NOT NULL,
  room      text NOT NULL,
  kind      text NOT NULL,
  question  text NOT NULL,
  answer    text,
  PRIMARY KEY (county_id, room, kind, question)
);
SELECT platform.guard('platform.import_answer');

CREATE TABLE platform.notification (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  kind       text NOT NULL,
  -- One message per matter and person: an escalation is sent once.
  once_key   text NOT NULL,
  title      text NOT NULL,
  body       text NOT NULL,
  href       text,
  created_at timestamptz NOT NULL,
  read_at    timestamptz,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, account_id, once_key),
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account
);
SELECT platform.guard('platform.notification');
CREATE INDEX notification_inbox ON platform.notification (county_id, account_id, created_at DESC);

CREATE TABLE platform.saved_view (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  list       text NOT NULL,
  name       text NOT NULL,
  query      text NOT NULL,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, account_id, list, name),
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account
);
SELECT platform.guard('platform.saved_view');

-- Days that differ from the national arrangement or confirm it, edited by the county.
CREATE TABLE platform.calendar_day (
  county_id uuid NOT NULL,
  day       date NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('holiday', 'workday')),
  name      text NOT NULL,
  PRIMARY KEY (county_id, day)
);
SELECT platform.guard('platform.calendar_day');
