-- Why a site was closed or reopened, apart from what is noted about the site itself.
ALTER TABLE assessment.site ADD COLUMN state_note text NOT NULL DEFAULT '';
