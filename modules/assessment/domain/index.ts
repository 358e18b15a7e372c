export type { CheckItem } from './check-item.ts';
export { CHECK_KINDS, type CheckKind, checkKindNames, checkKindOf } from './check-kind.ts';
export { EDITION_STATES, type EditionState, editionStateNames, parseVersion, parseWeights } from './edition.ts';
export { type FieldPoints, type LinkedStandard, type LinkedType, shareFieldPoints } from './field-points.ts';
export {
  type DraftEdition,
  type DraftItem,
  type DraftNegative,
  type DraftNode,
  type DraftQuestion,
  type DraftStandard,
  type DraftUnit,
  type IndexDraft,
  signatures,
} from './index-draft.ts';
export {
  FIELD_METHOD,
  KNOWN_METHODS,
  pointsByMethod,
  pointsByNode,
  type ReconciledNode,
  reconcile,
  type TreeNode,
  type WeighedStandard,
} from './index-tree.ts';
export { divideHalfUp, hundredths, markOf, sumOf } from './marks.ts';
export { isSameButBrackets, type NamedSiteType, siteTypeCandidates, siteTypeNamed } from './match-site-type.ts';
export { type Measure, parseMeasure } from './measure.ts';
export { PENALTIES, type Penalty, parseLookBack, penaltyNames, penaltyOf } from './negative-list.ts';
export { type ItemObservation, observationFault } from './observation.ts';
export {
  daysOf,
  isGroupWord,
  parseMethods,
  parseRequirements,
  parseStandardNumbers,
  parseTitle,
  parseUnitNames,
  printedTitle,
} from './printed-text.ts';
export { type ItemScore, type ScoreStep, scoreItem } from './score-item.ts';
export { scoreVisit, type VisitScore } from './score-visit.ts';
export { parseInUse, type SiteDraft, siteSignature } from './site-draft.ts';
