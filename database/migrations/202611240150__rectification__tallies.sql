-- Countable facts per unit and day, so that a ranking over years reads some hundred rows. Each cell is recomputed from the case
-- files whenever one that it counts changes; nothing is added up incrementally, so nothing can drift.
CREATE TABLE rectification.day_tally (
  county_id uuid NOT NULL,
  unit_id   uuid NOT NULL,
  day       date NOT NULL,
  filed     integer NOT NULL DEFAULT 0,
  -- Of those filed on the day.
  closed    integer NOT NULL DEFAULT 0,
  -- First deadline on the day, past or not: who reads the present day asks the case files.
  due       integer NOT NULL DEFAULT 0,
  on_time   integer NOT NULL DEFAULT 0,
  completed integer NOT NULL DEFAULT 0,
  -- Of those completed on the day.
  reworked  integer NOT NULL DEFAULT 0,
  PRIMARY KEY (county_id, unit_id, day),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('rectification.day_tally');
CREATE INDEX day_tally_by_day ON rectification.day_tally (county_id, day);

CREATE TABLE rectification.month_tally (
  county_id uuid NOT NULL,
  unit_id   uuid NOT NULL,
  -- First day of the month.
  month     date NOT NULL,
  filed     integer NOT NULL DEFAULT 0,
  closed    integer NOT NULL DEFAULT 0,
  due       integer NOT NULL DEFAULT 0,
  on_time   integer NOT NULL DEFAULT 0,
  completed integer NOT NULL DEFAULT 0,
  reworked  integer NOT NULL DEFAULT 0,
  PRIMARY KEY (county_id, unit_id, month),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('rectification.month_tally');
CREATE INDEX month_tally_by_month ON rectification.month_tally (county_id, month);

-- The case files one cell counts; those due have an index already.
CREATE INDEX case_file_filed ON rectification.case_file (county_id, responsible_unit_id, filed_at) WHERE filed_at IS NOT NULL;
CREATE INDEX case_file_completed ON rectification.case_file (county_id, responsible_unit_id, completed_at)
  WHERE completed_at IS NOT NULL;
