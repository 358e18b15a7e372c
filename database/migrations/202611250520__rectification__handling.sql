-- Handling by several units, standing still with approval, verification as a task, and looking again after closing.

-- 协办: what another unit contributes to a repair the responsible unit leads.
CREATE TABLE rectification.case_part (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  unit_id    uuid NOT NULL,
  -- Name of the unit and of people as they were then.
  unit_name  text NOT NULL,
  task       text NOT NULL,
  state      text COLLATE "C" NOT NULL CHECK (state IN ('open', 'done', 'released')),
  added_by   text NOT NULL,
  added_at   timestamptz NOT NULL,
  -- What the unit did, or why the office released it.
  result     text NOT NULL DEFAULT '',
  settled_by text NOT NULL DEFAULT '',
  settled_at timestamptz,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((state = 'open') = (settled_at IS NULL))
);
SELECT platform.guard('rectification.case_part');
CREATE UNIQUE INDEX case_part_open ON rectification.case_part (county_id, case_id, unit_id) WHERE state = 'open';
CREATE INDEX case_part_of_case ON rectification.case_part (county_id, case_id, added_at);
-- By this a unit sees the case files it takes part in.
CREATE INDEX case_part_of_unit ON rectification.case_part (county_id, unit_id, case_id) WHERE state <> 'released';

-- Units with a part that is open or done, kept with the case file: nobody of them may verify it.
ALTER TABLE rectification.case_file ADD COLUMN co_unit_ids uuid[] NOT NULL DEFAULT '{}';
ALTER TABLE rectification.case_photo
  ADD COLUMN part_id uuid,
  ADD FOREIGN KEY (county_id, part_id) REFERENCES rectification.case_part;

-- 挂账: the day it is to be looked at again, who approved it, and when people were reminded.
ALTER TABLE rectification.standstill
  ADD COLUMN review_on   date,
  ADD COLUMN approver    text NOT NULL DEFAULT '',
  ADD COLUMN reminded_at timestamptz;
CREATE INDEX standstill_suspended ON rectification.standstill (county_id, review_on) WHERE kind = 'suspended' AND until IS NULL;

-- Asked for by the unit that handles, decided by the office; the clock stands from the decision on.
CREATE TABLE rectification.suspension_request (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  asked_by   text NOT NULL,
  asked_at   timestamptz NOT NULL,
  reason     text NOT NULL,
  plan       text NOT NULL,
  review_on  date NOT NULL,
  state      text COLLATE "C" NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'lapsed')),
  decided_by text,
  decided_at timestamptz,
  answer     text,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  CHECK ((state = 'asked') = (decided_at IS NULL))
);
SELECT platform.guard('rectification.suspension_request');
CREATE UNIQUE INDEX suspension_request_open ON rectification.suspension_request (county_id, case_id) WHERE state = 'asked';

-- 核查任务: one each time a case file comes to verification.
CREATE TABLE rectification.verification_task (
  county_id   uuid NOT NULL,
  id          uuid NOT NULL,
  case_id     uuid NOT NULL,
  state       text COLLATE "C" NOT NULL CHECK (state IN ('open', 'passed', 'refused')),
  opened_at   timestamptz NOT NULL,
  due_at      timestamptz NOT NULL,
  -- Nobody while it waits in the pool; afterwards who gave the verdict.
  verifier_id uuid,
  verifier    text NOT NULL DEFAULT '',
  taken_at    timestamptz,
  way         text COLLATE "C" CHECK (way IN ('on-site', 'photo')),
  verdict     text NOT NULL DEFAULT '',
  settled_at  timestamptz,
  version     integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  CHECK ((state = 'open') = (settled_at IS NULL)),
  CHECK ((state = 'open') = (way IS NULL))
);
SELECT platform.guard('rectification.verification_task');
CREATE UNIQUE INDEX verification_task_open ON rectification.verification_task (county_id, case_id) WHERE state = 'open';
CREATE INDEX verification_task_by_due ON rectification.verification_task (county_id, state, due_at, id);
CREATE INDEX verification_task_of_verifier ON rectification.verification_task (county_id, verifier_id, state, due_at)
  WHERE verifier_id IS NOT NULL;

-- 回头看: which share of closed case files is looked at again, and how long after; a county without a row goes by the defaults.
CREATE TABLE rectification.recheck_rule (
  county_id  uuid NOT NULL REFERENCES platform.county,
  share      smallint NOT NULL CHECK (share BETWEEN 0 AND 100),
  after_days smallint NOT NULL CHECK (after_days BETWEEN 1 AND 180),
  PRIMARY KEY (county_id)
);
SELECT platform.guard('rectification.recheck_rule');

-- What was drawn from what, so that anybody can draw it again (docs/adr/0026).
CREATE TABLE rectification.recheck_draw (
  county_id  uuid NOT NULL REFERENCES platform.county,
  -- The day on which the case files of the pool were closed.
  closed_on  date NOT NULL,
  drawn_at   timestamptz NOT NULL,
  seed       text NOT NULL,
  share      smallint NOT NULL,
  pool       uuid[] NOT NULL,
  drawn      uuid[] NOT NULL,
  PRIMARY KEY (county_id, closed_on)
);
SELECT platform.guard('rectification.recheck_draw');
COMMENT ON TABLE rectification.recheck_draw IS 'append-only';

-- A case file is looked at again once.
CREATE TABLE rectification.recheck_task (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  -- The unit whose repair is looked at.
  unit_id    uuid,
  origin     text COLLATE "C" NOT NULL CHECK (origin IN ('drawn', 'hand')),
  opened_by  text NOT NULL,
  opened_at  timestamptz NOT NULL,
  state      text COLLATE "C" NOT NULL CHECK (state IN ('open', 'done')),
  result     text COLLATE "C" CHECK (result IN ('holds', 'relapsed', 'false')),
  reason     text NOT NULL DEFAULT '',
  checked_by text NOT NULL DEFAULT '',
  checked_at timestamptz,
  -- The case file a problem that came back was opened as.
  opened_id  uuid,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, case_id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, opened_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((state = 'done') = (result IS NOT NULL)),
  CHECK ((state = 'done') = (checked_at IS NOT NULL))
);
SELECT platform.guard('rectification.recheck_task');
CREATE INDEX recheck_task_by_time ON rectification.recheck_task (county_id, state, opened_at DESC, id DESC);
CREATE INDEX case_file_rechecked ON rectification.case_file (county_id, rechecked_at) WHERE rechecked_at IS NOT NULL;
