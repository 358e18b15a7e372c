-- Countable facts per unit, town, category, source and day. A change of a case file adds the difference between how it counted and how it
-- counts; what was added for an event is remembered, so that no event is added twice.
DROP TABLE rectification.day_tally;
DROP TABLE rectification.month_tally;

CREATE TABLE rectification.tally (
  county_id          uuid NOT NULL REFERENCES platform.county,
  dimension          text COLLATE "C" NOT NULL CHECK (dimension IN ('unit', 'unit-priority', 'town', 'category', 'source')),
  -- Id of the unit, town or category, or name of the source.
  key                text COLLATE "C" NOT NULL,
  -- `month` rows are the sums of the days of a month, so that long periods read little; they stand on its first day.
  span               text COLLATE "C" NOT NULL CHECK (span IN ('day', 'month')),
  day                date NOT NULL CHECK (span = 'day' OR extract(day FROM day) = 1),
  registered         integer NOT NULL DEFAULT 0,
  registered_filed   integer NOT NULL DEFAULT 0,
  filed              integer NOT NULL DEFAULT 0,
  closed             integer NOT NULL DEFAULT 0,
  dispatched         integer NOT NULL DEFAULT 0,
  dispatched_right   integer NOT NULL DEFAULT 0,
  dispatched_in_time integer NOT NULL DEFAULT 0,
  to_respond         integer NOT NULL DEFAULT 0,
  responded          integer NOT NULL DEFAULT 0,
  due                integer NOT NULL DEFAULT 0,
  on_time            integer NOT NULL DEFAULT 0,
  unhandled          integer NOT NULL DEFAULT 0,
  resolved           integer NOT NULL DEFAULT 0,
  completed          integer NOT NULL DEFAULT 0,
  reworked           integer NOT NULL DEFAULT 0,
  rated              integer NOT NULL DEFAULT 0,
  satisfied          integer NOT NULL DEFAULT 0,
  rechecked          integer NOT NULL DEFAULT 0,
  relapsed           integer NOT NULL DEFAULT 0,
  never_repaired     integer NOT NULL DEFAULT 0,
  PRIMARY KEY (county_id, dimension, key, span, day)
);
SELECT platform.guard('rectification.tally');
CREATE INDEX tally_by_day ON rectification.tally (county_id, dimension, span, day);

-- Events whose difference is in the tally. Kept as long as an event can come again.
CREATE TABLE rectification.tally_applied (
  county_id  uuid NOT NULL REFERENCES platform.county,
  event_id   uuid NOT NULL,
  applied_at timestamptz NOT NULL,
  PRIMARY KEY (county_id, event_id)
);
SELECT platform.guard('rectification.tally_applied');
-- After counting everything anew: events up to this one are in the tally already.
CREATE TABLE rectification.tally_start (
  county_id uuid NOT NULL REFERENCES platform.county,
  event_id  uuid NOT NULL,
  PRIMARY KEY (county_id)
);
SELECT platform.guard('rectification.tally_start');
CREATE INDEX tally_applied_by_time ON rectification.tally_applied (county_id, applied_at);

-- How each entry of the history left the case file counted, with its version then: what was known on any past day is read from it.
ALTER TABLE rectification.case_event ADD COLUMN counted jsonb;

-- The case files the tally counts today from: deadlines for the first answer.
CREATE INDEX case_file_to_respond ON rectification.case_file (county_id, response_due_at) WHERE response_due_at IS NOT NULL;
CREATE INDEX case_file_by_first_deadline ON rectification.case_file (county_id, first_deadline_at) WHERE first_deadline_at IS NOT NULL;
DROP INDEX rectification.case_file_filed;
DROP INDEX rectification.case_file_completed;
