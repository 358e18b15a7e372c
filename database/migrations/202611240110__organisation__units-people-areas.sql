-- Who there is, who holds which post since when, and which ground belongs to whom.
CREATE SCHEMA organisation;

CREATE TABLE organisation.unit (
  county_id  uuid NOT NULL REFERENCES platform.county,
  id         uuid NOT NULL,
  code       text NOT NULL CHECK (code ~ '^[0-9A-Z]{6,14}$'),
  name       text NOT NULL,
  short_name text NOT NULL,
  kind       text NOT NULL CHECK (kind IN
    ('leading-group', 'office', 'working-group', 'department', 'institution', 'street', 'town', 'township', 'village', 'community', 'entity')),
  category   text NOT NULL DEFAULT '',
  parent_id  uuid,
  duties     text NOT NULL DEFAULT '',
  state      text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'closed')),
  created_at timestamptz NOT NULL,
  closed_at  timestamptz,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, code),
  FOREIGN KEY (county_id, parent_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.unit');
CREATE INDEX unit_children ON organisation.unit (county_id, parent_id);

-- Other names of a unit as they stand in files, normalised; found once by a person, remembered for good.
CREATE TABLE organisation.unit_alias (
  county_id uuid NOT NULL,
  alias     text NOT NULL,
  unit_id   uuid NOT NULL,
  -- stated: in the roster; matched: a person answered an import's question.
  origin    text NOT NULL CHECK (origin IN ('stated', 'matched')),
  -- Three village names occur in two towns: an alias may belong to several units.
  PRIMARY KEY (county_id, alias, unit_id),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.unit_alias');
CREATE INDEX unit_alias_of_unit ON organisation.unit_alias (county_id, unit_id);

CREATE TABLE organisation.person (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  name       text NOT NULL,
  phone      text NOT NULL DEFAULT '',
  account_id uuid,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account
);
SELECT platform.guard('organisation.person');
CREATE INDEX person_name ON organisation.person (county_id, name);

CREATE TABLE organisation.post (
  county_id uuid NOT NULL,
  id        uuid NOT NULL,
  unit_id   uuid NOT NULL,
  kind      text NOT NULL CHECK (kind IN ('main-leader', 'leader-in-charge', 'liaison', 'group-leader', 'group-deputy', 'group-member')),
  title     text NOT NULL DEFAULT '',
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.post');
-- A unit has exactly one of each leading post.
CREATE UNIQUE INDEX post_leading ON organisation.post (county_id, unit_id, kind) WHERE kind IN ('main-leader', 'leader-in-charge', 'liaison');

-- Who held a post when; nobody twice at a time. A post without a current holder is a gap.
CREATE TABLE organisation.post_holding (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  post_id    uuid NOT NULL,
  person_id  uuid NOT NULL,
  since      date NOT NULL,
  until      date,
  sort_order integer NOT NULL DEFAULT 0,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, post_id) REFERENCES organisation.post,
  FOREIGN KEY (county_id, person_id) REFERENCES organisation.person,
  CHECK (until IS NULL OR until >= since)
);
SELECT platform.guard('organisation.post_holding');
CREATE UNIQUE INDEX post_holding_current ON organisation.post_holding (county_id, post_id) WHERE until IS NULL;

-- A role held by an account in a unit. Ended, not deleted: who was responsible then.
CREATE TABLE organisation.duty (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  account_id uuid NOT NULL,
  unit_id    uuid NOT NULL,
  role       text NOT NULL CHECK (role IN ('leader', 'office', 'unit-head', 'liaison', 'inspector', 'verifier', 'finance', 'publicity', 'sysadmin', 'secadmin', 'auditadmin')),
  since      timestamptz NOT NULL,
  until      timestamptz,
  granted_by uuid,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, account_id) REFERENCES platform.account,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.duty');
CREATE UNIQUE INDEX duty_current ON organisation.duty (county_id, account_id, unit_id, role) WHERE until IS NULL;
CREATE INDEX duty_of_unit ON organisation.duty (county_id, unit_id, role) WHERE until IS NULL;

-- While on leave another account acts under one duty; the days are both included.
CREATE TABLE organisation.delegation (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  duty_id    uuid NOT NULL,
  to_account uuid NOT NULL,
  first_day  date NOT NULL,
  last_day   date NOT NULL,
  reason     text NOT NULL,
  created_at timestamptz NOT NULL,
  ended_at   timestamptz,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, duty_id) REFERENCES organisation.duty,
  FOREIGN KEY (county_id, to_account) REFERENCES platform.account,
  CHECK (last_day >= first_day)
);
SELECT platform.guard('organisation.delegation');
CREATE INDEX delegation_to ON organisation.delegation (county_id, to_account);

-- County, town, village or community, grid cell; polygons in CGCS2000 as GeoJSON coordinates.
CREATE TABLE organisation.area (
  county_id   uuid NOT NULL,
  id          uuid NOT NULL,
  code        text NOT NULL CHECK (code ~ '^\d{6,14}$'),
  name        text NOT NULL,
  level       text NOT NULL CHECK (level IN ('county', 'town', 'community', 'grid')),
  parent_id   uuid,
  unit_id     uuid,
  kind        text NOT NULL DEFAULT '',
  area_m2     numeric(16, 2) NOT NULL,
  polygon     jsonb NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, code),
  FOREIGN KEY (county_id, parent_id) REFERENCES organisation.area,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.area');

-- Which unit answers for an area, for every kind of place (`place_kind` empty) or for one.
CREATE TABLE organisation.area_duty (
  county_id  uuid NOT NULL,
  id         uuid NOT NULL,
  area_id    uuid NOT NULL,
  unit_id    uuid NOT NULL,
  place_kind text NOT NULL DEFAULT '',
  since      date NOT NULL,
  until      date,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, area_id) REFERENCES organisation.area,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit
);
SELECT platform.guard('organisation.area_duty');
CREATE UNIQUE INDEX area_duty_current ON organisation.area_duty (county_id, area_id, place_kind) WHERE until IS NULL;
