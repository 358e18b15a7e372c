-- Who looks at which sites, drawn by lot, and what they saw. A submitted visit is never altered: corrections are amendments.
CREATE SCHEMA inspection;

CREATE TABLE inspection.plan (
  county_id   uuid NOT NULL REFERENCES platform.county,
  id          uuid NOT NULL,
  name        text NOT NULL,
  -- random: double random draw; full: every site in use of the types; targeted: sites chosen by hand.
  kind        text NOT NULL CHECK (kind IN ('random', 'full', 'targeted')),
  first_day   date NOT NULL,
  last_day    date NOT NULL,
  state       text NOT NULL CHECK (state IN ('draft', 'committed', 'drawn', 'closed')),
  note        text NOT NULL DEFAULT '',
  created_by  uuid,
  created_at  timestamptz NOT NULL,
  -- Sites to visit (once they are known) and those visited.
  sites       integer NOT NULL DEFAULT 0,
  visited     integer NOT NULL DEFAULT 0,
  -- The seed: of a random plan secret until the draw, its SM3 published when the pools are frozen; of others used at once.
  seed        text,
  commitment  text,
  pool_hash   text,
  committed_at timestamptz,
  drawn_at    timestamptz,
  closed_at   timestamptz,
  version     integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id),
  CHECK (last_day >= first_day),
  CHECK (state = 'draft' OR (seed IS NOT NULL AND commitment IS NOT NULL AND pool_hash IS NOT NULL))
);
SELECT platform.guard('inspection.plan');
CREATE INDEX plan_by_day ON inspection.plan (county_id, first_day DESC);

-- How many sites of which type are drawn.
CREATE TABLE inspection.plan_quota (
  county_id    uuid NOT NULL,
  plan_id      uuid NOT NULL,
  site_type_id uuid NOT NULL,
  amount       integer NOT NULL CHECK (amount > 0),
  PRIMARY KEY (county_id, plan_id, site_type_id),
  FOREIGN KEY (county_id, plan_id) REFERENCES inspection.plan,
  FOREIGN KEY (county_id, site_type_id) REFERENCES assessment.site_type
);
SELECT platform.guard('inspection.plan_quota');

-- The pool of inspectors; unit_ids are frozen with the pool, so that recusal can be recomputed.
CREATE TABLE inspection.plan_inspector (
  county_id  uuid NOT NULL,
  plan_id    uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_ids   uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (county_id, plan_id, account_id),
  FOREIGN KEY (county_id, plan_id) REFERENCES inspection.plan,
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account
);
SELECT platform.guard('inspection.plan_inspector');

-- The pool of sites: of a draft the ones chosen by hand, later all as frozen; unit_ids are those that answer for a site (recusal).
CREATE TABLE inspection.plan_pool_site (
  county_id    uuid NOT NULL,
  plan_id      uuid NOT NULL,
  site_id      uuid NOT NULL,
  site_type_id uuid NOT NULL,
  unit_ids     uuid[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (county_id, plan_id, site_id),
  FOREIGN KEY (county_id, plan_id) REFERENCES inspection.plan,
  FOREIGN KEY (county_id, site_id) REFERENCES assessment.site
);
SELECT platform.guard('inspection.plan_pool_site');

-- The sites drawn or chosen, and the pair that goes there.
CREATE TABLE inspection.assignment (
  county_id        uuid NOT NULL,
  id               uuid NOT NULL,
  plan_id          uuid NOT NULL,
  site_id          uuid NOT NULL,
  sort_order       integer NOT NULL,
  first_inspector  uuid NOT NULL,
  second_inspector uuid NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, plan_id, site_id),
  FOREIGN KEY (county_id, plan_id) REFERENCES inspection.plan,
  FOREIGN KEY (county_id, site_id) REFERENCES assessment.site,
  FOREIGN KEY (county_id, first_inspector) REFERENCES platform.account,
  FOREIGN KEY (county_id, second_inspector) REFERENCES platform.account,
  CHECK (first_inspector <> second_inspector)
);
SELECT platform.guard('inspection.assignment');
CREATE INDEX assignment_of_first ON inspection.assignment (county_id, first_inspector);
CREATE INDEX assignment_of_second ON inspection.assignment (county_id, second_inspector);

-- One visit of one assignment. Its id is made on the phone: sending it again stores it once.
CREATE TABLE inspection.visit (
  county_id     uuid NOT NULL,
  id            uuid NOT NULL,
  assignment_id uuid NOT NULL,
  plan_id       uuid NOT NULL,
  site_id       uuid NOT NULL,
  site_type_id  uuid NOT NULL,
  -- As they were on the day of the visit: what it is called, and whom its score counts for (sponsor, trade, town, each once).
  site_code     text NOT NULL,
  site_name     text NOT NULL,
  unit_ids      uuid[] NOT NULL,
  village_unit_id uuid,
  submitted_by  uuid NOT NULL,
  arrived_at    timestamptz NOT NULL,
  -- Where the phone was on arrival, once, as evidence; no track is kept.
  longitude     double precision,
  latitude      double precision,
  submitted_at  timestamptz NOT NULL,
  received_at   timestamptz NOT NULL,
  note          text NOT NULL DEFAULT '',
  -- Sum of the marks and of the full marks that were not exempt, and the score out of 100 that follows; null when all were exempt.
  marks         numeric(7, 2) NOT NULL,
  full_marks    numeric(7, 2) NOT NULL,
  score         numeric(5, 2),
  -- Items that failed, as amended.
  findings      integer NOT NULL,
  amended       boolean NOT NULL DEFAULT false,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, assignment_id),
  FOREIGN KEY (county_id, assignment_id) REFERENCES inspection.assignment,
  FOREIGN KEY (county_id, plan_id) REFERENCES inspection.plan,
  FOREIGN KEY (county_id, site_id) REFERENCES assessment.site,
  FOREIGN KEY (county_id, submitted_by) REFERENCES platform.account
);
SELECT platform.guard('inspection.visit');
CREATE INDEX visit_of_site ON inspection.visit (county_id, site_id, submitted_at DESC);
CREATE INDEX visit_by_time ON inspection.visit (county_id, submitted_at DESC, id DESC);

-- What was seen for one item. 0 is what was submitted; the highest revision counts.
CREATE TABLE inspection.visit_result (
  county_id     uuid NOT NULL,
  -- Also the id of the finding when the item failed.
  id            uuid NOT NULL,
  visit_id      uuid NOT NULL,
  check_item_id uuid NOT NULL,
  revision      integer NOT NULL DEFAULT 0,
  observation   jsonb NOT NULL,
  -- Null when exempt.
  mark          numeric(5, 2),
  full_mark     numeric(5, 2) NOT NULL,
  failed        boolean NOT NULL,
  note          text NOT NULL DEFAULT '',
  photo_ids     uuid[] NOT NULL DEFAULT '{}',
  amendment_id  uuid,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, visit_id, check_item_id, revision),
  CHECK ((revision = 0) = (amendment_id IS NULL)),
  FOREIGN KEY (county_id, visit_id) REFERENCES inspection.visit,
  FOREIGN KEY (county_id, check_item_id) REFERENCES assessment.check_item
);
SELECT platform.guard('inspection.visit_result');
COMMENT ON TABLE inspection.visit_result IS 'append-only';

-- A correction after submission: who, when, why, and the score before.
CREATE TABLE inspection.amendment (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  visit_id     uuid NOT NULL,
  account_id   uuid NOT NULL,
  at           timestamptz NOT NULL,
  reason       text NOT NULL,
  score_before numeric(5, 2),
  score_after  numeric(5, 2),
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, visit_id) REFERENCES inspection.visit
);
SELECT platform.guard('inspection.amendment');
COMMENT ON TABLE inspection.amendment IS 'append-only';
CREATE INDEX amendment_of_visit ON inspection.amendment (county_id, visit_id);
