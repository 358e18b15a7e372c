import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { accept, type Decision, refuse } from '@chuangcheng/kit/decision';
import type { CaseFile } from './case-file.ts';
import type { NamedUnit, NewPart } from './move-plan.ts';
import type { Stage } from './stage.ts';

/** `released`: the office lets the repair go on without it. */
export const PART_STATES = ['open', 'done', 'released'] as const;
export type PartState = (typeof PART_STATES)[number];

export const partStateNames: Readonly<Record<PartState, Bilingual>> = {
  open: { zh: '协办中', en: 'In progress' },
  done: { zh: '已完成', en: 'Done' },
  released: { zh: '已解除', en: 'Released' },
};

/** 协办: what one unit does in a repair that another one leads. */
export type CasePart = {
  readonly id: string;
  readonly unit: NamedUnit;
  readonly task: string;
  readonly state: PartState;
};

/** While somebody is responsible and has not reported the whole. */
const JOINT: readonly Stage[] = ['handling', 'contested', 'suspended'];

type Led = Pick<CaseFile, 'stage' | 'responsibleUnitId'>;

/** May these units take part? None leads it, and none has a part that is open. */
export function newPartsFault(leadId: string | null, present: readonly CasePart[], added: readonly NewPart[]) {
  const open = present.filter((part) => part.state === 'open').map((part) => part.unit.id);
  for (const [index, { unit }] of added.entries()) {
    if (unit.id === leadId) return refuse('rectification/part-is-lead', { unit: unit.name });
    const before = added.slice(0, index).some((one) => one.unit.id === unit.id);
    if (before || open.includes(unit.id)) return refuse('rectification/part-exists', { unit: unit.name });
  }
  return undefined;
}

/** The office asks another unit to take part. */
export function decideAddPart(file: Led, present: readonly CasePart[], added: NewPart): Decision<NewPart> {
  if (!JOINT.includes(file.stage)) return refuse('rectification/move-not-possible');
  return newPartsFault(file.responsibleUnitId, present, [added]) ?? accept(added);
}

/** The co-unit says what it did and shows it. */
export function decideReportPart(file: Led, part: CasePart, photoIds: readonly string[]): Decision<CasePart> {
  if (part.state !== 'open') return refuse('rectification/part-settled');
  if (!JOINT.includes(file.stage)) return refuse('rectification/move-not-possible');
  return photoIds.length === 0 ? refuse('rectification/photo-needed') : accept({ ...part, state: 'done' });
}

/** The office lets the repair go on without a part that is not done. */
export function decideReleasePart(part: CasePart): Decision<CasePart> {
  return part.state === 'open' ? accept({ ...part, state: 'released' }) : refuse('rectification/part-settled');
}
