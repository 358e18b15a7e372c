-- How units are scored, month by month: schemes, periods with their frozen figures, objections, corrections.
CREATE SCHEMA IF NOT EXISTS appraisal;

CREATE TABLE appraisal.scheme (
  county_id   uuid NOT NULL REFERENCES platform.county,
  id          uuid NOT NULL,
  name        text NOT NULL,
  group_kind  text NOT NULL CHECK (group_kind IN ('town', 'street', 'department')),
  state       text NOT NULL CHECK (state IN ('draft', 'active', 'retired')),
  definition  jsonb NOT NULL,
  updated_at  timestamptz NOT NULL,
  updated_by  text NOT NULL,
  version     integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id)
);
SELECT platform.guard('appraisal.scheme');
-- One scheme in force per group.
CREATE UNIQUE INDEX scheme_in_force ON appraisal.scheme (county_id, group_kind) WHERE state = 'active';

CREATE TABLE appraisal.period (
  county_id       uuid NOT NULL,
  id              uuid NOT NULL,
  month           text NOT NULL CHECK (month ~ '^20\d{2}-(0[1-9]|1[0-2])$'),
  group_kind      text NOT NULL CHECK (group_kind IN ('town', 'street', 'department')),
  -- The scheme as it was when the period was opened; later changes of the scheme do not reach it.
  scheme_id       uuid NOT NULL,
  scheme_name     text NOT NULL,
  definition      jsonb NOT NULL,
  state           text NOT NULL CHECK (state IN ('open', 'computed', 'objecting', 'published')),
  -- The last day that is in the frozen figures: what was known at its end.
  as_of           date,
  -- Last day of the objection window.
  objection_until date,
  published_at    timestamptz,
  published_by    text,
  version         integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, month, group_kind),
  FOREIGN KEY (county_id, scheme_id) REFERENCES appraisal.scheme,
  CHECK ((state = 'open') = (as_of IS NULL)),
  CHECK ((state IN ('objecting', 'published')) = (objection_until IS NOT NULL)),
  CHECK ((state = 'published') = (published_at IS NOT NULL AND published_by IS NOT NULL))
);
SELECT platform.guard('appraisal.period');
CREATE INDEX period_of_scheme ON appraisal.period (county_id, scheme_id);
CREATE INDEX period_published ON appraisal.period (county_id, group_kind, month DESC) WHERE state = 'published';

CREATE TABLE appraisal.period_score (
  county_id  uuid NOT NULL,
  period_id  uuid NOT NULL,
  unit_id    uuid NOT NULL,
  -- As it was called when the figures were frozen.
  unit_name  text NOT NULL,
  -- The unit's place in the roster, in which equals and the unranked stand.
  sort_order integer NOT NULL,
  -- As counted when they were frozen, and as corrected since.
  frozen     jsonb NOT NULL,
  figures    jsonb NOT NULL,
  score      numeric(6, 2),
  rank       integer CHECK (rank >= 1),
  list       text CHECK (list IN ('red', 'black')),
  PRIMARY KEY (county_id, period_id, unit_id),
  FOREIGN KEY (county_id, period_id) REFERENCES appraisal.period,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((score IS NULL) = (rank IS NULL)),
  CHECK (list IS NULL OR rank IS NOT NULL)
);
SELECT platform.guard('appraisal.period_score');
CREATE INDEX period_score_of_unit ON appraisal.period_score (county_id, unit_id);

CREATE TABLE appraisal.objection (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  period_id  uuid NOT NULL,
  unit_id    uuid NOT NULL,
  -- The metric or the occurrence that is contested.
  about_kind text NOT NULL CHECK (about_kind IN ('metric', 'occurrence')),
  about      text NOT NULL,
  reason     text NOT NULL,
  asked_at   timestamptz NOT NULL,
  asked_by   text NOT NULL,
  state      text NOT NULL CHECK (state IN ('open', 'upheld', 'rejected', 'withdrawn')),
  answer     text,
  decided_at timestamptz,
  decided_by text,
  version    integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, period_id, unit_id) REFERENCES appraisal.period_score (county_id, period_id, unit_id),
  CHECK ((state IN ('upheld', 'rejected')) = (answer IS NOT NULL AND decided_at IS NOT NULL AND decided_by IS NOT NULL))
);
SELECT platform.guard('appraisal.objection');
-- A figure is contested once at a time.
CREATE UNIQUE INDEX objection_open ON appraisal.objection (county_id, period_id, unit_id, about_kind, about) WHERE state = 'open';
CREATE INDEX objection_by_time ON appraisal.objection (county_id, asked_at DESC);

-- A frozen figure that was put right, with what came of it.
CREATE TABLE appraisal.correction (
  county_id         uuid NOT NULL,
  id                uuid NOT NULL,
  period_id         uuid NOT NULL,
  unit_id           uuid NOT NULL,
  at                timestamptz NOT NULL,
  by                text NOT NULL,
  about_kind        text NOT NULL CHECK (about_kind IN ('metric', 'occurrence')),
  about             text NOT NULL,
  before            jsonb NOT NULL,
  after             jsonb NOT NULL,
  score_before      numeric(6, 2),
  score_after       numeric(6, 2),
  -- Ranks of all units that it moved: [{ "unitId", "before", "after" }].
  moved             jsonb NOT NULL,
  reason            text NOT NULL,
  objection_id      uuid,
  after_publication boolean NOT NULL,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, period_id, unit_id) REFERENCES appraisal.period_score (county_id, period_id, unit_id),
  FOREIGN KEY (county_id, objection_id) REFERENCES appraisal.objection
);
SELECT platform.guard('appraisal.correction');
COMMENT ON TABLE appraisal.correction IS 'append-only';
CREATE INDEX correction_of_period ON appraisal.correction (county_id, period_id, at);
