-- Problems from registration to closing. `case_file` is the present state, `case_event` everything that happened.
CREATE SCHEMA rectification;

-- 大类 and 小类; class codes restart for 部件 and 事件.
CREATE TABLE rectification.category (
  county_id  uuid NOT NULL REFERENCES platform.county,
  id         uuid NOT NULL,
  kind       text NOT NULL CHECK (kind IN ('component', 'event')),
  class_code text NOT NULL,
  class_name text NOT NULL,
  code       text NOT NULL,
  name       text NOT NULL,
  state      text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, kind, class_code, code)
);
SELECT platform.guard('rectification.category');

-- 立案条件: when a problem of a category is filed, how long its handling may take, when it counts as done.
CREATE TABLE rectification.filing_condition (
  county_id          uuid NOT NULL,
  id                 uuid NOT NULL,
  category_id        uuid NOT NULL,
  number             integer NOT NULL,
  text               text NOT NULL,
  -- Phases in order, each {"name", "limit": {"amount", "unit"}}; most conditions have one.
  phases             jsonb NOT NULL,
  closing_text       text NOT NULL DEFAULT '',
  default_unit_text  text NOT NULL DEFAULT '',
  default_unit_id    uuid,
  verification_limit jsonb,
  state              text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, category_id, number),
  FOREIGN KEY (county_id, category_id) REFERENCES rectification.category,
  FOREIGN KEY (county_id, default_unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('rectification.filing_condition');

-- Which kind of problem a failed check item is; proposed by likeness of words, corrected by the office.
CREATE TABLE rectification.check_item_condition (
  county_id     uuid NOT NULL,
  check_item_id uuid NOT NULL,
  condition_id  uuid NOT NULL,
  origin        text NOT NULL CHECK (origin IN ('proposed', 'set')),
  PRIMARY KEY (county_id, check_item_id),
  FOREIGN KEY (county_id, check_item_id) REFERENCES assessment.check_item,
  FOREIGN KEY (county_id, condition_id) REFERENCES rectification.filing_condition
);
SELECT platform.guard('rectification.check_item_condition');

-- Pairs of neighbouring characters: Chinese has no spaces to find words by. Computed for every case file that is stored, so the
-- plainest form; repeated pairs are joined by the function.
CREATE FUNCTION rectification.bigrams(words text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(substr(lower(words), at, 2)), '{}')) FROM generate_series(1, length(words) - 1) AS at
$$;

-- What finds the texts that hold every pair of every word.
CREATE FUNCTION rectification.all_pairs(words text) RETURNS tsquery LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT coalesce(string_agg('''' || replace(replace(pair, '\', '\\'), '''', '''''') || '''', ' & '), '')::tsquery
  FROM unnest(string_to_array(words, ' ')) AS word, unnest(tsvector_to_array(rectification.bigrams(word))) AS pair
$$;

CREATE TABLE rectification.case_file (
  county_id           uuid NOT NULL,
  id                  uuid NOT NULL,
  number              text COLLATE "C" NOT NULL,
  source              text NOT NULL CHECK (source IN
    ('inspection', 'citizen', 'hotline', 'meeting', 'superior', 'media', 'department', 'self-found', 'grid', 'patrol', 'video')),
  stage               text NOT NULL CHECK (stage IN
    ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended', 'closed', 'not-filed', 'void')),
  -- Not known while it waits to be filed, when an inspection found what is like no category.
  category_id         uuid,
  condition_id        uuid,
  description         text NOT NULL,
  place               text NOT NULL DEFAULT '',
  longitude           double precision,
  latitude            double precision,
  town_unit_id        uuid,
  village_unit_id     uuid,
  grid_code           text,
  site_id             uuid,
  visit_id            uuid,
  finding_id          uuid,
  responsible_unit_id uuid,
  reported_at         timestamptz NOT NULL,
  reported_by         text NOT NULL DEFAULT '',
  filed_at            timestamptz,
  dispatched_at       timestamptz,
  accepted_at         timestamptz,
  -- Phase under way and how many there are; the limit and the deadline are those of the phase.
  phase               smallint NOT NULL DEFAULT 1,
  phase_count         smallint NOT NULL DEFAULT 1,
  limit_amount        numeric(6, 2),
  limit_unit          text CHECK (limit_unit IN ('working-hours', 'working-days', 'emergency-hours', 'emergency-days')),
  -- The first deadline, the planned end of all phases, counts for appraisal; it moves only with the times the clock stands. The
  -- present one is that of the phase and moves with extensions too.
  first_deadline_at   timestamptz,
  deadline_at         timestamptz,
  -- When the present limit began to run, and when half and four fifths of it are used up: kept, so that lists and warnings need
  -- no calendar.
  clock_from          timestamptz,
  half_at             timestamptz,
  warn_at             timestamptz,
  completed_at        timestamptz,
  verified_at         timestamptz,
  closed_at           timestamptz,
  -- The unit that handled it last; nobody of it may verify.
  handled_by_unit_id  uuid,
  rework_count        smallint NOT NULL DEFAULT 0,
  contest_count       smallint NOT NULL DEFAULT 0,
  -- Arbitrated: the dispatch is final.
  dispatch_is_final   boolean NOT NULL DEFAULT false,
  extended            boolean NOT NULL DEFAULT false,
  satisfaction        text CHECK (satisfaction IN ('satisfied', 'fair', 'dissatisfied', 'not-rated')),
  merged_into         uuid,
  -- Of the present deadline: 1 half used up, 2 four fifths, 3 overdue; what has been told is not told again.
  escalation          smallint NOT NULL DEFAULT 0,
  imported            boolean NOT NULL DEFAULT false,
  -- Every change counts it up: of two people moving a case file at once the second is told.
  version             integer NOT NULL DEFAULT 1,
  updated_at          timestamptz NOT NULL,
  -- Neighbouring characters of what people search in.
  search              tsvector GENERATED ALWAYS AS (rectification.bigrams(description || ' ' || place)) STORED,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, number),
  FOREIGN KEY (county_id, category_id) REFERENCES rectification.category,
  FOREIGN KEY (county_id, condition_id) REFERENCES rectification.filing_condition,
  FOREIGN KEY (county_id, town_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, village_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, site_id) REFERENCES assessment.site,
  FOREIGN KEY (county_id, responsible_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, handled_by_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, merged_into) REFERENCES rectification.case_file,
  CHECK ((longitude IS NULL) = (latitude IS NULL)),
  CHECK (stage IN ('registered', 'not-filed', 'void') OR (filed_at IS NOT NULL AND category_id IS NOT NULL)),
  CHECK (stage NOT IN ('handling', 'verifying', 'verified') OR (responsible_unit_id IS NOT NULL AND deadline_at IS NOT NULL)),
  CHECK (stage = 'void' OR merged_into IS NULL)
);
SELECT platform.guard('rectification.case_file');
-- A finding becomes one case file, however often its event arrives.
CREATE UNIQUE INDEX case_file_of_finding ON rectification.case_file (county_id, finding_id) WHERE finding_id IS NOT NULL;
CREATE INDEX case_file_by_time ON rectification.case_file (county_id, reported_at DESC, id DESC);
CREATE INDEX case_file_by_deadline ON rectification.case_file (county_id, deadline_at, id);
CREATE INDEX case_file_of_unit ON rectification.case_file (county_id, responsible_unit_id, reported_at DESC, id DESC);
CREATE INDEX case_file_of_town ON rectification.case_file (county_id, town_unit_id, reported_at DESC, id DESC);
CREATE INDEX case_file_open ON rectification.case_file (county_id, stage, deadline_at)
  WHERE stage IN ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended');
CREATE INDEX case_file_open_of_unit ON rectification.case_file (county_id, responsible_unit_id, deadline_at)
  WHERE stage IN ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended');
CREATE INDEX case_file_of_village ON rectification.case_file (county_id, village_unit_id, reported_at DESC, id DESC);
-- Handled by one unit, now with another.
CREATE INDEX case_file_handled_elsewhere ON rectification.case_file (county_id, handled_by_unit_id, reported_at DESC, id DESC)
  WHERE handled_by_unit_id <> responsible_unit_id;
CREATE INDEX case_file_open_of_town ON rectification.case_file (county_id, town_unit_id, deadline_at)
  WHERE stage IN ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended');
CREATE INDEX case_file_closed ON rectification.case_file (county_id, closed_at) WHERE closed_at IS NOT NULL;
CREATE INDEX case_file_near ON rectification.case_file (county_id, category_id, latitude, longitude) WHERE latitude IS NOT NULL;
CREATE INDEX case_file_search ON rectification.case_file USING gin (search);
CREATE INDEX case_file_of_site ON rectification.case_file (county_id, site_id, reported_at DESC) WHERE site_id IS NOT NULL;
CREATE INDEX case_file_due ON rectification.case_file (county_id, responsible_unit_id, first_deadline_at) WHERE first_deadline_at IS NOT NULL;

CREATE TABLE rectification.case_event (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  case_id    uuid NOT NULL,
  at         timestamptz NOT NULL,
  kind       text NOT NULL,
  from_stage text,
  to_stage   text NOT NULL,
  account_id uuid,
  -- Unit and post as they were at that moment, such as 创建办 督查员甲.
  actor      text NOT NULL,
  unit_id    uuid,
  detail     jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file
);
SELECT platform.guard('rectification.case_event');
COMMENT ON TABLE rectification.case_event IS 'append-only';
CREATE INDEX case_event_of_case ON rectification.case_event (county_id, case_id, at, id);

CREATE TABLE rectification.case_photo (
  county_id uuid NOT NULL,
  case_id   uuid NOT NULL,
  file_id   uuid NOT NULL,
  moment    text NOT NULL CHECK (moment IN ('before', 'after', 'verification')),
  added_at  timestamptz NOT NULL,
  PRIMARY KEY (county_id, case_id, file_id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, file_id) REFERENCES platform.file
);
SELECT platform.guard('rectification.case_photo');

-- Times the clock of a case file stands: while it is suspended (挂账) with plan and approver, and while a dispatch is contested
-- and upheld in the end. `until` is open as long as it stands.
CREATE TABLE rectification.standstill (
  county_id   uuid NOT NULL,
  id          uuid NOT NULL,
  case_id     uuid NOT NULL,
  kind        text NOT NULL CHECK (kind IN ('suspended', 'contested')),
  reason      text NOT NULL,
  plan        text,
  approved_by uuid,
  since       timestamptz NOT NULL,
  until       timestamptz CHECK (until >= since),
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  CHECK (kind <> 'suspended' OR plan IS NOT NULL)
);
SELECT platform.guard('rectification.standstill');
CREATE INDEX standstill_of_case ON rectification.standstill (county_id, case_id, since);
CREATE UNIQUE INDEX standstill_open ON rectification.standstill (county_id, case_id) WHERE until IS NULL;

-- 延期: asked for before the deadline, granted or refused by the office.
CREATE TABLE rectification.extension (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  case_id      uuid NOT NULL,
  asked_by     uuid NOT NULL,
  asked_at     timestamptz NOT NULL,
  reason       text NOT NULL,
  wanted_until timestamptz NOT NULL,
  state        text NOT NULL CHECK (state IN ('asked', 'granted', 'refused')),
  decided_by   uuid,
  decided_at   timestamptz,
  answer       text,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file
);
SELECT platform.guard('rectification.extension');
CREATE UNIQUE INDEX extension_open ON rectification.extension (county_id, case_id) WHERE state = 'asked';

-- The search index is out of reach behind row-level security, whose planner trusts no text search; this looks into it for the
-- county of the session only, and for at most so many that the rest is done by reading from the newest on.
CREATE FUNCTION rectification.case_files_with(words text, most integer) RETURNS SETOF uuid
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog ROWS 500 AS $$
  SELECT id FROM rectification.case_file
  WHERE county_id = platform.current_county() AND search @@ rectification.all_pairs(words)
  LIMIT most
$$;
