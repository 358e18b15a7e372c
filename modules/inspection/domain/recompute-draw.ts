import { drawCommitment } from '@chuangcheng/kit/draw';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { drawPlan, type Pools, poolsHash } from './draw-plan.ts';

/** A draw as it is published. Before the draw there is no seed and no result. */
export type DrawRecord = Pools & {
  readonly seed: string | null;
  readonly commitment: string;
  readonly poolHash: string;
  readonly result: readonly { readonly siteId: string; readonly inspectorIds: readonly string[] }[];
};

export type DrawDifference = {
  readonly what: 'pools' | 'commitment' | 'impossible' | 'site-not-drawn' | 'site-left-out' | 'other-pair' | 'order';
  /** The site it is about, when it is about one. */
  readonly siteId?: string;
};

export const drawDifferenceNames: Readonly<Record<DrawDifference['what'], Bilingual>> = {
  pools: { zh: '名单与公布的名单指纹不符', en: 'The pools do not have the published fingerprint' },
  commitment: { zh: '种子与公布的承诺值不符', en: 'The seed is not the one committed to' },
  impossible: { zh: '按此名单和种子无法完成抽取', en: 'Nothing can be drawn from these pools by this seed' },
  'site-not-drawn': { zh: '记录的点位并未被抽中', en: 'A recorded site was not drawn' },
  'site-left-out': { zh: '抽中的点位未列入记录', en: 'A site that was drawn is not in the record' },
  'other-pair': { zh: '点位的督查员与抽取结果不符', en: 'The inspectors of a site are not those drawn' },
  order: { zh: '顺序与抽取结果不符', en: 'The order is not that of the draw' },
};

/**
 * Draws again from what a record says, anywhere: every way in which the record departs from the outcome, none when it is right.
 * Without a seed only the pools can be checked.
 */
export function recomputeDraw(record: DrawRecord): DrawDifference[] {
  const differences: DrawDifference[] = [];
  if (!holds(() => poolsHash(record) === record.poolHash)) differences.push({ what: 'pools' });
  const { seed } = record;
  if (seed === null) return differences;
  if (!holds(() => drawCommitment(seed) === record.commitment)) differences.push({ what: 'commitment' });
  let drawn: ReturnType<typeof drawPlan> | undefined;
  holds(() => {
    drawn = drawPlan(seed, record);
    return true;
  });
  if (!drawn?.ok) return [...differences, { what: 'impossible' }];
  const expected = new Map(drawn.value.map(({ siteId, inspectorIds }) => [siteId, inspectorIds.join()]));
  const recorded = new Map(record.result.map(({ siteId, inspectorIds }) => [siteId, inspectorIds.join()]));
  for (const [siteId, pair] of recorded) {
    const right = expected.get(siteId);
    if (right === undefined) differences.push({ what: 'site-not-drawn', siteId });
    else if (right !== pair) differences.push({ what: 'other-pair', siteId });
  }
  for (const siteId of expected.keys()) if (!recorded.has(siteId)) differences.push({ what: 'site-left-out', siteId });
  const isSame = differences.length === 0 && [...expected.keys()].join() !== record.result.map((one) => one.siteId).join();
  return isSame ? [{ what: 'order' }] : differences;
}

/** Malformed seeds and repeated identifiers throw: then it does not hold. */
function holds(check: () => boolean): boolean {
  try {
    return check();
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
