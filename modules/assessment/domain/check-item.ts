import type { CheckKind } from './check-kind.ts';
import type { Measure } from './measure.ts';

/** One line of a site type's checklist. Marks have at most two decimals. */
export type CheckItem = {
  readonly id: string;
  readonly number: number;
  readonly content: string;
  readonly kind: CheckKind;
  /** The unit of observation as printed, such as `500米` or `随机10家`. */
  readonly observation: string;
  readonly measure: Measure;
  readonly fullMark: number;
  /** Marks per occurrence; for a ratio per percentage point or per missing one. */
  readonly deduction: number;
  /** The mark never falls below it. */
  readonly floorMark: number;
  /** When something does not count or the item is not looked at, as printed. */
  readonly exemption: string;
  /** Numbers of the standards it is evidence for. */
  readonly standards: readonly string[];
};
