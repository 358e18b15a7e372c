export { type Category, type CategoryKind, categoryKindNames, type FilingCondition } from './category.ts';
export { type Phase } from './filing-phase.ts';
export {
  DEADLINE_MEASURES,
  type Dimension,
  DIMENSIONS,
  type Measure,
  MEASURES,
  measureNames,
  type Rate,
  RATES,
  type Statistics,
} from './measure.ts';
export { type Source, SOURCES, sourceNames } from './source.ts';
export { OPEN_STAGES, type Stage, STAGES, stageNames } from './stage.ts';
export { type Move, nextStage, type Transition, TRANSITIONS } from './transition.ts';
export { COUNTABLE } from './countable-columns.ts';
export { type Countable, type CountedAs, countedAs } from './counted-as.ts';
export { asItStood } from './as-it-stood.ts';
export { entriesOf, gather, type Gathered, type TallyEntry } from './tally-entry.ts';
export type { CaseChange, CaseFile, Standstill } from './case-file.ts';
export { type ClockView, clockOf, LIGHT_RULE, type Light } from './clock-view.ts';
export { decideArbitrate, decideContest, decideDispatch } from './decide/dispatch.ts';
export { decideFile, decideRefuseFiling, decideVoid } from './decide/filing.ts';
export { decideAccept, decideAskExtension, decideReport } from './decide/handling.ts';
export { decideAskSuspension, decideExtension, decideResume, decideSuspend, decideSuspension } from './decide/suspension.ts';
export { decideAssign, decideHandBack, decideTake, type VerificationTask } from './decide/verification-task.ts';
export { decideRecheck, decideReopen } from './decide/recheck.ts';
export {
  type CasePart,
  decideAddPart,
  decideReleasePart,
  decideReportPart,
  newPartsFault,
  PART_STATES,
  type PartState,
  partStateNames,
} from './case-part.ts';
export { type Recheck, recheckNames, RECHECKS } from './recheck.ts';
export { DEFAULT_RECHECK_RULE, drawRechecks, type RecheckDraw, type RecheckRule } from './recheck-draw.ts';
export {
  TASK_STATES,
  type TaskState,
  taskStateNames,
  verificationDue,
  type Way,
  wayNames,
  WAYS,
} from './verification-task.ts';
export { decideRestore } from './decide/restoring.ts';
export { decideSplit, type Split } from './decide/splitting.ts';
export { decideClose, decidePass, decideRework } from './decide/verification.ts';
export type { At, EventDetail, FiledUnder, MoveDecision, MovePlan, NamedUnit, NewPart, SuspensionPlan } from './move-plan.ts';
export { type Route, type RouteFacts, routeOf } from './route-of.ts';
export { afterStandstill, beginLimit, endOfCourse, marksOf, type RunningLimit } from './running-limit.ts';
export { type CaseEvent, type EventKind, type PartStep, sentenceOf, type TaskStep } from './sentence-of.ts';
export { whyDeadline } from './why-deadline.ts';
export { caseNumber, numberSeries } from './case-number.ts';
export { registeredFile } from './registered-file.ts';
export { caseFileOf, columnsOf, DECISION_COLUMNS, limitOf } from './stored-case-file.ts';
export { type Audience, type CaseMessage, caseMessages, isTold, type MovedCase, stagesToCount } from './case-message.ts';
export { settleFinding } from './finding-case.ts';
export { type Level, LEVELS, warningDue } from './escalation.ts';
export {
  decideAnswerOrder,
  decideCloseOrder,
  decideIssueOrder,
  decideRaiseOrder,
  decideSendBackAnswer,
  endOfOrder,
} from './decide/supervision.ts';
export { audienceOfOrder, type OrderAudience, orderMessage } from './order-message.ts';
export { DEFAULT_ORDER_RULES, orderDue, type OrderRule, type OrderRules, raiseDue } from './order-rule.ts';
export { orderColumns, orderOf } from './stored-order.ts';
export {
  isAnswerOverdue,
  isHigher,
  ORDER_COLOURS,
  ORDER_STATES,
  type OrderColour,
  orderColourNames,
  orderNumber,
  type OrderPlan,
  type OrderState,
  orderStateNames,
  type OrderStepKind,
  orderStepNames,
  type SupervisionOrder,
} from './supervision-order.ts';
export {
  DAY_MS,
  DEFAULT_DUPLICATE_RULE,
  type DuplicateReasons,
  type DuplicateRule,
  type Likened,
  type Likeness,
  likenessOf,
  reasonWords,
  REPEATABLE,
  SUGGESTION_STATES,
  type SuggestionState,
  suggestionStateNames,
  wordsAlike,
} from './near-duplicate.ts';
export { type Origin, ORIGIN_FIELDS, type OriginField, originFields, originOf } from './origin.ts';
export { type JudgedRule, type Judgement, judgeRules, reasonsOf, type RuleVerdict } from './judge-rules.ts';
export {
  AREA_LEVELS,
  type AreaLevel,
  compareSpecificity,
  mismatchOf,
  type RoutedProblem,
  type RoutingRule,
  scopeWords,
  SPECIFICITY_RULE,
  specificityOf,
} from './routing-rule.ts';
export { type RuleConflict, ruleConflicts, scopeKey } from './rule-conflicts.ts';
