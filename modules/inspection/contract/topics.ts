/** Topic of the event that a visit was stored, for pages that follow it. */
export const VISIT_SUBMITTED = 'inspection.visit-submitted';
