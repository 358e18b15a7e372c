-- The index a county is measured by, the standards per type of site, and the sites themselves.
CREATE SCHEMA assessment;

CREATE TABLE assessment.edition (
  county_id      uuid NOT NULL REFERENCES platform.county,
  id             uuid NOT NULL,
  version        text NOT NULL,
  name           text NOT NULL,
  cycle          text NOT NULL DEFAULT '',
  issued_on      date,
  -- Shares in percent in their printed order: [{"year": "2026", "percent": 15}], [{"method": "材料审核", "percent": 40}].
  year_weights   jsonb NOT NULL DEFAULT '[]',
  method_weights jsonb NOT NULL DEFAULT '[]',
  state          text NOT NULL CHECK (state IN ('draft', 'in-force', 'superseded')),
  created_at     timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, version)
);
SELECT platform.guard('assessment.edition');
CREATE UNIQUE INDEX edition_in_force ON assessment.edition (county_id) WHERE state = 'in-force';

-- One node of the tree, of any depth; a leaf is a standard.
CREATE TABLE assessment.index_node (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  edition_id uuid NOT NULL,
  parent_id  uuid,
  level      text NOT NULL,
  number     text NOT NULL,
  title      text NOT NULL,
  sort_order integer NOT NULL,
  -- Points printed beside the title, to be reconciled with the sum of the standards below.
  stated_points numeric(7, 2),
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, edition_id) REFERENCES assessment.edition,
  FOREIGN KEY (county_id, parent_id) REFERENCES assessment.index_node
);
SELECT platform.guard('assessment.index_node');
CREATE INDEX index_node_edition ON assessment.index_node (county_id, edition_id, parent_id, sort_order);

CREATE TABLE assessment.standard (
  county_id     uuid NOT NULL,
  node_id       uuid NOT NULL,
  requirements  jsonb NOT NULL,
  methods       text[] NOT NULL,
  points        numeric(7, 2) NOT NULL CHECK (points >= 0),
  scoring_rule  text NOT NULL,
  lead_unit_id  uuid,
  -- As printed; several dates are possible.
  due_text      text NOT NULL DEFAULT '',
  due_days      date[] NOT NULL DEFAULT '{}',
  PRIMARY KEY (county_id, node_id),
  FOREIGN KEY (county_id, node_id) REFERENCES assessment.index_node,
  FOREIGN KEY (county_id, lead_unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('assessment.standard');

-- Responsible units of a standard: a unit, or a group word that stands for several, or a text nobody has matched yet.
CREATE TABLE assessment.standard_unit (
  county_id uuid NOT NULL,
  node_id   uuid NOT NULL,
  position  integer NOT NULL,
  text      text NOT NULL,
  role      text NOT NULL CHECK (role IN ('lead', 'responsible')),
  kind      text NOT NULL CHECK (kind IN ('unit', 'group', 'unmatched')),
  unit_id   uuid,
  PRIMARY KEY (county_id, node_id, role, position),
  FOREIGN KEY (county_id, node_id) REFERENCES assessment.standard,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((kind = 'unit') = (unit_id IS NOT NULL))
);
SELECT platform.guard('assessment.standard_unit');
CREATE INDEX standard_unit_of_unit ON assessment.standard_unit (county_id, unit_id);

CREATE TABLE assessment.negative_item (
  county_id       uuid NOT NULL,
  id              uuid NOT NULL,
  edition_id      uuid NOT NULL,
  number          text NOT NULL,
  title           text NOT NULL,
  penalty         text NOT NULL CHECK (penalty IN ('deduct', 'suspend', 'disqualify')),
  deduction       numeric(5, 2),
  look_back_months integer NOT NULL CHECK (look_back_months > 0),
  basis           text NOT NULL DEFAULT '',
  note            text NOT NULL DEFAULT '',
  is_veto         boolean NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, edition_id, number),
  FOREIGN KEY (county_id, edition_id) REFERENCES assessment.edition
);
SELECT platform.guard('assessment.negative_item');

-- Questions of the survey that serves the method 问卷调查. Scoring rules are kept as printed.
CREATE TABLE assessment.survey_question (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  edition_id uuid NOT NULL,
  number     text NOT NULL,
  question   text NOT NULL,
  options    text[] NOT NULL DEFAULT '{}',
  kind       text NOT NULL DEFAULT '',
  group_name text NOT NULL DEFAULT '',
  audience   text NOT NULL DEFAULT '',
  standards  text[] NOT NULL DEFAULT '{}',
  scoring    text NOT NULL DEFAULT '',
  sort_order integer NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, edition_id, number),
  FOREIGN KEY (county_id, edition_id) REFERENCES assessment.edition
);
SELECT platform.guard('assessment.survey_question');

CREATE TABLE assessment.site_type (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  name       text NOT NULL,
  sort_order integer NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, name)
);
SELECT platform.guard('assessment.site_type');

CREATE TABLE assessment.site_type_alias (
  county_id    uuid NOT NULL,
  alias        text NOT NULL,
  site_type_id uuid NOT NULL,
  PRIMARY KEY (county_id, alias),
  FOREIGN KEY (county_id, site_type_id) REFERENCES assessment.site_type
);
SELECT platform.guard('assessment.site_type_alias');

-- What an inspector looks at on a site of a type, by the edition. Changed items are retired, never altered under a submitted visit.
CREATE TABLE assessment.check_item (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  site_type_id uuid NOT NULL,
  edition_id   uuid NOT NULL,
  number       integer NOT NULL,
  content      text NOT NULL,
  kind         text NOT NULL CHECK (kind IN ('yes-no', 'count', 'count-per-distance', 'count-per-minutes', 'ratio')),
  -- The unit of observation as printed, and its parts: metres, minutes, required count or percent.
  observation  text NOT NULL DEFAULT '',
  measure      jsonb NOT NULL DEFAULT '{}',
  full_mark    numeric(5, 2) NOT NULL CHECK (full_mark > 0),
  deduction    numeric(5, 2) NOT NULL CHECK (deduction >= 0),
  floor_mark   numeric(5, 2) NOT NULL DEFAULT 0,
  exemption    text NOT NULL DEFAULT '',
  standards    text[] NOT NULL DEFAULT '{}',
  retired_at   timestamptz,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, site_type_id) REFERENCES assessment.site_type,
  FOREIGN KEY (county_id, edition_id) REFERENCES assessment.edition
);
SELECT platform.guard('assessment.check_item');
CREATE UNIQUE INDEX check_item_number ON assessment.check_item (county_id, edition_id, site_type_id, number) WHERE retired_at IS NULL;

CREATE TABLE assessment.site (
  county_id        uuid NOT NULL,
  id               uuid NOT NULL,
  code             text NOT NULL,
  name             text NOT NULL,
  site_type_id     uuid NOT NULL,
  address          text NOT NULL DEFAULT '',
  longitude        double precision,
  latitude         double precision,
  town_unit_id     uuid,
  village_unit_id  uuid,
  -- 包保单位 answers for the site, 行业主管部门 for its trade.
  sponsor_unit_id  uuid,
  industry_unit_id uuid,
  grid_code        text,
  state            text NOT NULL CHECK (state IN ('in-use', 'not-in-use')),
  note             text NOT NULL DEFAULT '',
  created_at       timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, code),
  FOREIGN KEY (county_id, site_type_id) REFERENCES assessment.site_type,
  FOREIGN KEY (county_id, town_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, village_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, sponsor_unit_id) REFERENCES organisation.unit,
  FOREIGN KEY (county_id, industry_unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('assessment.site');
CREATE INDEX site_of_type ON assessment.site (county_id, site_type_id, state);
