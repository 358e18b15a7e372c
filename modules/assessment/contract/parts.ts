import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';
import { CHECK_KINDS, EDITION_STATES } from '../domain/index.ts';

export const read = { action: 'assessment.read' } as const;
export const edit = { action: 'assessment.edit-index' } as const;
export const XLSX = { raw: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' } as const;
export const byId = z.object({ id: idSchema });

export const editionState = z.enum(EDITION_STATES);
export const checkKind = z.enum(CHECK_KINDS);

/** The edition meant; without it the one in force, or else the newest draft. */
export const editionQuery = z.object({ editionId: idSchema.optional() });

/** A unit of a standard: matched, a group word that stands for several, or a text nobody has matched yet. */
export const unitOfStandard = z.object({
  text: z.string(),
  kind: z.enum(['unit', 'group', 'unmatched']),
  unitId: idSchema.nullable(),
  /** Short name of the unit, or the text. */
  name: z.string(),
});
export type UnitOfStandard = z.output<typeof unitOfStandard>;

export const points = z.number().min(0).max(99_999).multipleOf(0.01);
