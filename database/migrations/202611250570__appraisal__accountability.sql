-- Accountability: clues, matters and their history, guarded by unit in the database itself.

-- The units whose guarded rows the session may see, beside its county: 'all', or ids joined by commas. Unset it reaches none.
CREATE FUNCTION platform.reaches_all_units() RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT coalesce(current_setting('cc.units', true), '') = 'all' $$;
CREATE FUNCTION platform.reached_units() RETURNS uuid[]
LANGUAGE sql STABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN coalesce(current_setting('cc.units', true), '') IN ('', 'all') THEN '{}'::uuid[]
              ELSE string_to_array(current_setting('cc.units'), ',')::uuid[] END $$;

-- Binds a guarded table further to the units the session reaches, by its column unit_id; `only_by_all` shows it to those alone who
-- reach every unit. Restrictive: it narrows the policy of the county and is never instead of it.
CREATE FUNCTION platform.guard_by_unit(target regclass, only_by_all boolean DEFAULT false) RETURNS void LANGUAGE plpgsql AS $$
DECLARE reached text := '(SELECT platform.reaches_all_units())';
BEGIN
  IF NOT only_by_all THEN
    reached := reached || ' OR unit_id = ANY ((SELECT platform.reached_units())::uuid[])';
  END IF;
  EXECUTE format('CREATE POLICY unit ON %s AS RESTRICTIVE USING (%s) WITH CHECK (%s)', target, reached, reached);
END $$;

CREATE SCHEMA IF NOT EXISTS appraisal;

-- A rule that is not here counts as the product brings it (domain/clue.ts).
CREATE TABLE appraisal.clue_rule (
  county_id   uuid NOT NULL,
  rule        text NOT NULL CHECK (rule IN ('red-orders', 'false-rectification', 'last-place', 'shirking')),
  times       smallint NOT NULL CHECK (times BETWEEN 1 AND 20),
  within_days smallint NOT NULL CHECK (within_days BETWEEN 1 AND 730),
  active      boolean NOT NULL,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (county_id, rule)
);
SELECT platform.guard('appraisal.clue_rule');

CREATE TABLE appraisal.matter (
  county_id           uuid NOT NULL,
  id                  uuid NOT NULL,
  unit_id             uuid NOT NULL,
  number              text NOT NULL,
  kind                text NOT NULL CHECK (kind IN ('reminder', 'talk', 'criticism', 'transfer')),
  state               text NOT NULL CHECK (state IN ('stating', 'stated', 'approved', 'refused', 'delivered', 'answered', 'withdrawn', 'closed')),
  version             integer NOT NULL,
  basis               text NOT NULL,
  facts               text NOT NULL,
  demand              text NOT NULL,
  proposed_at         timestamptz NOT NULL,
  -- The account may neither approve the matter nor decide on the objection.
  proposed_by         uuid NOT NULL,
  statement_until     date NOT NULL,
  -- Working days after delivery; the day they come to is set by it.
  answer_days         smallint NOT NULL CHECK (answer_days BETWEEN 1 AND 60),
  delivered_at        timestamptz,
  answer_until        date,
  objection           text CHECK (objection IN ('open', 'upheld', 'rejected')),
  objection_until     date,
  objection_due       date,
  updated_at          timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, number),
  UNIQUE (county_id, id, unit_id),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((delivered_at IS NULL) = (answer_until IS NULL) AND (delivered_at IS NULL) = (objection_until IS NULL)),
  CHECK ((objection IS NULL) = (objection_due IS NULL))
);
SELECT platform.guard('appraisal.matter');
SELECT platform.guard_by_unit('appraisal.matter');
CREATE INDEX matter_of_unit ON appraisal.matter (county_id, unit_id);

-- What was said at each step: the only place the words of statements, decisions and answers are kept.
CREATE TABLE appraisal.matter_event (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  matter_id  uuid NOT NULL,
  unit_id    uuid NOT NULL,
  at         timestamptz NOT NULL,
  step       text NOT NULL,
  version    integer NOT NULL,
  account_id uuid,
  actor      text NOT NULL,
  words      text NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, matter_id, version),
  FOREIGN KEY (county_id, matter_id, unit_id) REFERENCES appraisal.matter (county_id, id, unit_id)
);
SELECT platform.guard('appraisal.matter_event');
SELECT platform.guard_by_unit('appraisal.matter_event');
COMMENT ON TABLE appraisal.matter_event IS 'append-only';

-- 问责〔2026〕第N号 without gaps: the row is taken with the matter, and given back when that is not stored.
CREATE TABLE appraisal.matter_number (
  county_id uuid NOT NULL,
  year      smallint NOT NULL,
  taken     integer NOT NULL,
  PRIMARY KEY (county_id, year)
);
SELECT platform.guard('appraisal.matter_number');

-- Facts about a unit that a rule brought together. Units never see them, their matters they do.
CREATE TABLE appraisal.clue (
  county_id   uuid NOT NULL,
  id          uuid NOT NULL,
  rule        text NOT NULL CHECK (rule IN ('red-orders', 'false-rectification', 'last-place', 'shirking')),
  unit_id     uuid NOT NULL,
  found_at    timestamptz NOT NULL,
  state       text NOT NULL CHECK (state IN ('open', 'taken', 'dismissed')),
  version     integer NOT NULL,
  count       integer NOT NULL CHECK (count > 0),
  dismissal   text,
  matter_id   uuid,
  updated_at  timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, id, unit_id),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, matter_id, unit_id) REFERENCES appraisal.matter (county_id, id, unit_id),
  CHECK ((state = 'dismissed') = (dismissal IS NOT NULL)),
  CHECK ((state = 'taken') = (matter_id IS NOT NULL))
);
SELECT platform.guard('appraisal.clue');
SELECT platform.guard_by_unit('appraisal.clue', true);
-- What is found while a clue still waits is added to it.
CREATE UNIQUE INDEX clue_open ON appraisal.clue (county_id, rule, unit_id) WHERE state = 'open';
CREATE INDEX clue_of_matter ON appraisal.clue (county_id, matter_id) WHERE matter_id IS NOT NULL;

CREATE TABLE appraisal.clue_evidence (
  county_id  uuid NOT NULL,
  clue_id    uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('case-file', 'supervision-order', 'period')),
  subject_id uuid NOT NULL,
  unit_id    uuid NOT NULL,
  -- Number of the case file or order, or the month, as it was called when found.
  label      text NOT NULL,
  day        date NOT NULL,
  PRIMARY KEY (county_id, clue_id, kind, subject_id),
  FOREIGN KEY (county_id, clue_id, unit_id) REFERENCES appraisal.clue (county_id, id, unit_id)
);
SELECT platform.guard('appraisal.clue_evidence');
SELECT platform.guard_by_unit('appraisal.clue_evidence', true);
COMMENT ON TABLE appraisal.clue_evidence IS 'append-only';
