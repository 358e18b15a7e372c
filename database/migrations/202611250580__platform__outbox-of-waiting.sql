-- The outbox holds what waits, and nothing else: an event that has reached everybody is deleted. A second version of every row and an
-- index of the waiting ones cost more than the event itself, and what happened stands in the audit trail and the histories.
DELETE FROM platform.outbox WHERE done_at IS NOT NULL;
DROP INDEX platform.outbox_waiting;
ALTER TABLE platform.outbox DROP COLUMN done_at;
-- Rows live for a moment: what they leave behind is cleared by number, not by share.
ALTER TABLE platform.outbox SET (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 5000, autovacuum_analyze_scale_factor = 0.5);
