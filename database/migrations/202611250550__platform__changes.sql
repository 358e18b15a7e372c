-- How often events of a topic have been delivered in a county. Screens that stay open learn from it that they should ask again: each
-- delivery adds one and notifies; who missed the notification sees the number. Few rows, changed in place.
CREATE TABLE platform.change (
  county_id uuid NOT NULL,
  topic     text NOT NULL,
  number    bigint NOT NULL,
  PRIMARY KEY (county_id, topic)
) WITH (fillfactor = 20, autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 1000);
SELECT platform.guard('platform.change');
