-- 督办单: one per matter, raised from blue over orange to red. `supervision_order` is the present state, `supervision_step` what happened.
CREATE TABLE rectification.supervision_order (
  county_id        uuid NOT NULL,
  id               uuid NOT NULL,
  -- Of its year, without gaps: 督办单〔2026〕第3号.
  year             smallint NOT NULL,
  ordinal          integer NOT NULL CHECK (ordinal > 0),
  case_id          uuid NOT NULL,
  receiver_unit_id uuid NOT NULL,
  colour           text NOT NULL CHECK (colour IN ('blue', 'orange', 'red')),
  state            text NOT NULL CHECK (state IN ('issued', 'answered', 'closed')),
  by_rule          boolean NOT NULL,
  demand           text NOT NULL,
  -- Unit and name as they were then.
  issued_by        text NOT NULL,
  issued_at        timestamptz NOT NULL,
  -- When it took its present colour, and when it first was red.
  colour_at        timestamptz NOT NULL,
  red_at           timestamptz,
  answer_due_at    timestamptz NOT NULL,
  -- Of the present answer; what was answered before stands in the steps.
  answered_at      timestamptz,
  promised_day     date,
  closed_at        timestamptz,
  version          integer NOT NULL DEFAULT 1,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, year, ordinal),
  FOREIGN KEY (county_id, case_id) REFERENCES rectification.case_file,
  FOREIGN KEY (county_id, receiver_unit_id) REFERENCES organisation.unit,
  CHECK ((colour = 'red') <= (red_at IS NOT NULL)),
  CHECK ((state = 'closed') = (closed_at IS NOT NULL)),
  CHECK (state <> 'answered' OR answered_at IS NOT NULL)
);
SELECT platform.guard('rectification.supervision_order');
CREATE UNIQUE INDEX supervision_order_open ON rectification.supervision_order (county_id, case_id) WHERE state <> 'closed';
CREATE INDEX supervision_order_of_case ON rectification.supervision_order (county_id, case_id, issued_at);
CREATE INDEX supervision_order_by_time ON rectification.supervision_order (county_id, issued_at DESC, id DESC);
CREATE INDEX supervision_order_of_unit ON rectification.supervision_order (county_id, receiver_unit_id, issued_at DESC, id DESC);
CREATE INDEX supervision_order_due ON rectification.supervision_order (county_id, answer_due_at) WHERE state <> 'closed';
CREATE INDEX supervision_order_red ON rectification.supervision_order (county_id, red_at) WHERE red_at IS NOT NULL;

CREATE TABLE rectification.supervision_step (
  county_id     uuid NOT NULL,
  id            uuid NOT NULL,
  order_id      uuid NOT NULL,
  at            timestamptz NOT NULL,
  kind          text NOT NULL CHECK (kind IN ('issued', 'raised', 'answered', 'sent-back', 'closed')),
  colour        text NOT NULL CHECK (colour IN ('blue', 'orange', 'red')),
  account_id    uuid,
  -- Unit and name as they were then.
  actor         text NOT NULL,
  -- Demand, measures, or why.
  text          text NOT NULL,
  answer_due_at timestamptz,
  promised_day  date,
  PRIMARY KEY (county_id, id),
  FOREIGN KEY (county_id, order_id) REFERENCES rectification.supervision_order
);
SELECT platform.guard('rectification.supervision_step');
COMMENT ON TABLE rectification.supervision_step IS 'append-only';
CREATE INDEX supervision_step_of_order ON rectification.supervision_step (county_id, order_id, at, id);

-- When an order is issued (blue) and raised (orange, red) by rule; a county without rows goes by the defaults of the product.
CREATE TABLE rectification.order_rule (
  county_id       uuid NOT NULL,
  colour          text NOT NULL CHECK (colour IN ('blue', 'orange', 'red')),
  active          boolean NOT NULL,
  -- Working hours: for blue after the deadline of the case file, for the others after the answer date that passed without an answer.
  after_hours     smallint NOT NULL CHECK (after_hours BETWEEN 0 AND 400),
  -- Working days after the answer date, answered or not, when the matter still is not repaired; none for blue.
  unrepaired_days smallint CHECK (unrepaired_days BETWEEN 1 AND 60),
  answer_days     smallint NOT NULL CHECK (answer_days BETWEEN 1 AND 30),
  -- What begins at this colour at once; nothing for blue.
  sources         text[] NOT NULL DEFAULT '{}',
  category_ids    uuid[] NOT NULL DEFAULT '{}',
  -- Days: what has been overdue for longer when it is first looked at, the office decides by hand; blue only.
  at_most_days    smallint CHECK (at_most_days BETWEEN 1 AND 365),
  PRIMARY KEY (county_id, colour),
  CHECK ((colour = 'blue') = (unrepaired_days IS NULL)),
  CHECK ((colour = 'blue') = (at_most_days IS NOT NULL)),
  CHECK (colour <> 'blue' OR (sources = '{}' AND category_ids = '{}'))
);
SELECT platform.guard('rectification.order_rule');

-- Numbers without gaps: taken in the transaction that uses them.
CREATE TABLE rectification.series (
  county_id uuid NOT NULL REFERENCES platform.county,
  name      text NOT NULL,
  last      integer NOT NULL CHECK (last > 0),
  PRIMARY KEY (county_id, name)
);
SELECT platform.guard('rectification.series');

-- To which unit problems go, by what, on what kind of place and where; what is left open holds for all.
CREATE TABLE rectification.routing_rule (
  county_id    uuid NOT NULL,
  id           uuid NOT NULL,
  number       integer NOT NULL CHECK (number > 0),
  category_id  uuid,
  -- 大类, when no 小类 is named; class codes restart for components and events.
  class_kind   text CHECK (class_kind IN ('component', 'event')),
  class_code   text,
  site_type_id uuid,
  area_id      uuid,
  unit_id      uuid NOT NULL,
  note         text NOT NULL DEFAULT '',
  from_day     date NOT NULL,
  state        text NOT NULL DEFAULT 'active' CHECK (state IN ('active', 'retired')),
  -- Why it was last changed or retired.
  reason       text NOT NULL DEFAULT '',
  version      integer NOT NULL DEFAULT 1,
  updated_at   timestamptz NOT NULL,
  PRIMARY KEY (county_id, id),
  UNIQUE (county_id, number),
  FOREIGN KEY (county_id, category_id) REFERENCES rectification.category,
  FOREIGN KEY (county_id, site_type_id) REFERENCES assessment.site_type,
  FOREIGN KEY (county_id, area_id) REFERENCES organisation.area,
  FOREIGN KEY (county_id, unit_id) REFERENCES organisation.unit,
  CHECK ((class_kind IS NULL) = (class_code IS NULL)),
  CHECK (category_id IS NULL OR class_code IS NULL),
  CHECK (category_id IS NOT NULL OR class_code IS NOT NULL OR site_type_id IS NOT NULL OR area_id IS NOT NULL)
);
SELECT platform.guard('rectification.routing_rule');
