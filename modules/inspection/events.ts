/** A check item failed on a visit. One event per finding; `description` is a sentence in Chinese. */
export const FINDING_MADE = 'inspection.finding-made';
export type FindingMade = {
  /** The result of the item is the finding. */
  readonly findingId: string;
  readonly visitId: string;
  readonly siteId: string;
  readonly checkItemId: string;
  readonly description: string;
  readonly note: string;
  readonly photoIds: readonly string[];
  /** When it was seen, ISO 8601. */
  readonly at: string;
  readonly inspectorAccountIds: readonly string[];
  /** The pair with their units, for histories. */
  readonly inspectors: string;
};

export { VISIT_SUBMITTED } from './contract/topics.ts';

/** A visit was stored. */
export type VisitSubmitted = {
  readonly visitId: string;
  readonly planId: string;
  readonly siteId: string;
  readonly siteTypeId: string;
  /** Units the score counts for. */
  readonly unitIds: readonly string[];
  readonly score: number | null;
  readonly findings: number;
  readonly at: string;
};
