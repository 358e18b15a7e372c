-- What the rest of the loop needs to know of a case file.
ALTER TABLE rectification.case_file
  -- When a unit was first made responsible; `dispatched_at` is of the present unit.
  ADD COLUMN first_dispatched_at timestamptz,
  -- Arbitration gave it to another unit: the first dispatch was wrong.
  ADD COLUMN redispatched        boolean NOT NULL DEFAULT false,
  -- By when it is to be dispatched, once filed, and by when the unit is to answer, once dispatched.
  ADD COLUMN dispatch_due_at     timestamptz,
  ADD COLUMN response_due_at     timestamptz,
  -- The report it was split from, and the closed case file whose problem came back.
  ADD COLUMN split_from          uuid,
  ADD COLUMN recurs_from         uuid,
  -- The stage it was in when it was voided, to which undoing leads back.
  ADD COLUMN voided_from         text,
  -- What looking again after closing found: the repair holds, the problem is back, there never was a repair (虚假整改).
  ADD COLUMN recheck_result      text CHECK (recheck_result IN ('holds', 'relapsed', 'false')),
  ADD COLUMN rechecked_at        timestamptz,
  ADD FOREIGN KEY (county_id, split_from) REFERENCES rectification.case_file,
  ADD FOREIGN KEY (county_id, recurs_from) REFERENCES rectification.case_file,
  ADD CHECK ((recheck_result IS NULL) = (rechecked_at IS NULL)),
  ADD CHECK (stage = 'void' OR voided_from IS NULL);

UPDATE rectification.case_file SET first_dispatched_at = dispatched_at WHERE dispatched_at IS NOT NULL;

CREATE INDEX case_file_split_from ON rectification.case_file (county_id, split_from) WHERE split_from IS NOT NULL;
CREATE INDEX case_file_recurs_from ON rectification.case_file (county_id, recurs_from) WHERE recurs_from IS NOT NULL;
CREATE INDEX case_file_merged_into ON rectification.case_file (county_id, merged_into) WHERE merged_into IS NOT NULL;
