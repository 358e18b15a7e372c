import type { Measure } from '@chuangcheng/modules/rectification/domain';
import type { Occurrence } from './metric.ts';

/** Occurrences that are case files counted by a measure of rectification; the others have a record of their own. */
export const COUNTED_BY: Readonly<Partial<Record<Occurrence, Measure>>> = {
  rework: 'reworked',
  'false-rectification': 'false',
  relapse: 'relapsed',
  'overdue-unhandled': 'unhandled',
};
