import type { Measure } from './measure.ts';

/** The column of each measure in the tally. */
export const TALLY_COLUMNS = {
  registered: 'registered',
  'registered-filed': 'registered_filed',
  filed: 'filed',
  closed: 'closed',
  dispatched: 'dispatched',
  'dispatched-right': 'dispatched_right',
  'dispatched-in-time': 'dispatched_in_time',
  'to-respond': 'to_respond',
  responded: 'responded',
  due: 'due',
  'on-time': 'on_time',
  unhandled: 'unhandled',
  resolved: 'resolved',
  completed: 'completed',
  reworked: 'reworked',
  rated: 'rated',
  satisfied: 'satisfied',
  rechecked: 'rechecked',
  relapsed: 'relapsed',
  false: 'never_repaired',
} as const satisfies Record<Measure, string>;
