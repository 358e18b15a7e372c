-- What a report is known by where it comes from: document of a superior, outlet and link, meeting and day, order of the hotline.
ALTER TABLE rectification.case_file ADD COLUMN origin jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(origin) = 'object');

-- Undoing leads back to the stage a case file was voided in; those voided before it was kept have it in their history.
UPDATE rectification.case_file f SET voided_from = e.from_stage
FROM (
  SELECT DISTINCT ON (county_id, case_id) county_id, case_id, from_stage FROM rectification.case_event
  WHERE kind = 'void' ORDER BY county_id, case_id, at DESC
) e
WHERE f.county_id = e.county_id AND f.id = e.case_id AND f.stage = 'void' AND f.voided_from IS NULL;

-- The time a case file is void does not count either, when that is undone.
ALTER TABLE rectification.standstill DROP CONSTRAINT standstill_kind_check;
ALTER TABLE rectification.standstill
  ADD CONSTRAINT standstill_kind_check CHECK (kind IN ('suspended', 'contested', 'void'));

-- 疑似重复: a case file and an earlier one that may be the same problem, with what speaks for it. Proposed by the product, decided by
-- the office. A pair is proposed once: what was rejected stays rejected.
CREATE TABLE rectification.duplicate_suggestion (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  -- The one that arrived, and the one that was there.
  case_id    uuid NOT NULL,
  other_id   uuid NOT NULL CHECK (other_id <> case_id),
  -- 0 to 1; see docs/adr/0027.
  likeness   numeric(3, 2) NOT NULL CHECK (likeness BETWEEN 0 AND 1),
  -- {"metres", "sameSite", "minutes", "words", "bits"}; absent where not known, `bits` only where pictures are alike.
  reasons    jsonb NOT NULL,
  state      text NOT NULL CHECK (state IN ('open', 'merged', 'rejected')),
  found_at   timestamptz NOT NULL,
  decided_at timestamptz,
  -- Unit and name as they were then, and why.
  decided_by text,
  reason     text,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, other_id) REFERENCES rectification.case_file,
  CHECK ((state = 'open') = (decided_at IS NULL))
);
SELECT platform.guard('rectification.duplicate_suggestion');
CREATE UNIQUE INDEX duplicate_suggestion_pair
  ON rectification.duplicate_suggestion (county_id, least(case_id, other_id), greatest(case_id, other_id));
CREATE INDEX duplicate_suggestion_of_other ON rectification.duplicate_suggestion (county_id, other_id);
CREATE INDEX duplicate_suggestion_of_case ON rectification.duplicate_suggestion (county_id, case_id);
CREATE INDEX duplicate_suggestion_by_time ON rectification.duplicate_suggestion (county_id, state, found_at DESC, id DESC);

-- What counts as a near duplicate; a county without a row goes by the defaults of the product.
CREATE TABLE rectification.duplicate_rule (
  county_id uuid NOT NULL REFERENCES platform.county,
  active    boolean NOT NULL,
  metres    smallint NOT NULL CHECK (metres BETWEEN 10 AND 1000),
  days      smallint NOT NULL CHECK (days BETWEEN 1 AND 60),
  -- Share of character pairs two descriptions have in common, from which they are alike.
  words     numeric(3, 2) NOT NULL CHECK (words BETWEEN 0.1 AND 1),
  -- Of the 64 bits of two pictures, how many may differ.
  bits      smallint NOT NULL CHECK (bits BETWEEN 0 AND 20),
  PRIMARY KEY (county_id)
);
SELECT platform.guard('rectification.duplicate_rule');
