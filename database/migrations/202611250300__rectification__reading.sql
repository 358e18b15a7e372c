-- Indexes that answer by themselves, without looking at the wide rows of case files. Behind row-level security only comparisons of
-- moments, ids and words can be conditions of an index; what else a query needs is kept beside.

-- Open case files per unit: how many at which stage, how many overdue.
DROP INDEX rectification.case_file_open_of_unit;
CREATE INDEX case_file_open_of_unit ON rectification.case_file (county_id, responsible_unit_id, deadline_at) INCLUDE (stage)
  WHERE stage IN ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended');

-- Open case files on the map, the newest first.
CREATE INDEX case_file_open_on_map ON rectification.case_file (county_id, reported_at DESC, id DESC)
  INCLUDE (longitude, latitude, stage, deadline_at, category_id)
  WHERE stage IN ('registered', 'filed', 'handling', 'contested', 'verifying', 'verified', 'suspended') AND longitude IS NOT NULL;

-- How many case files lie on the map at all.
CREATE INDEX case_file_on_map ON rectification.case_file (county_id) WHERE longitude IS NOT NULL;
