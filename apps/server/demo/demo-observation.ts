import { sm3Hex } from '@chuangcheng/kit/sm3';
import type { CheckItem, ItemObservation } from '@chuangcheng/modules/assessment/domain';

/** A number from 0 to below 1 that is always the same for a text. */
export function chance(...parts: readonly (string | number)[]): number {
  return Number.parseInt(sm3Hex(parts.join('/')).slice(0, 8), 16) / 2 ** 32;
}

type Occasion = { readonly siteCode: string; readonly siteType: string; readonly visit: string };

/** The demo county's story: its markets are put right and fall back. What is wrong with one is wrong again on the next visit. */
const RELAPSING = '农贸市场';
const FAILING = { relapsing: 0.4, otherwise: 0.1, now: 0.06, exempt: 0.04 } as const;

/** What an inspector of the demo county sees for an item: mostly nothing, and the same on every installation. */
export function demoObservation(item: CheckItem, { siteCode, siteType, visit }: Occasion): ItemObservation {
  const luck = (what: string) => chance(siteCode, item.number, what);
  if (item.exemption !== '' && luck('exempt') < FAILING.exempt) return { kind: 'exempt', reason: '现场无此项目' };
  const lasting = luck('lasting') < (siteType === RELAPSING ? FAILING.relapsing : FAILING.otherwise);
  const isBad = lasting || luck(visit) < FAILING.now;
  const occurrences = isBad ? 1 + Math.floor(luck(`${visit}/count`) * 3) : 0;
  const { measure } = item;
  switch (item.kind) {
    case 'yes-no':
      return { kind: 'yes-no', passed: !isBad };
    case 'count':
      return { kind: 'count', occurrences };
    case 'count-per-distance':
      return { kind: 'count-per-distance', occurrences, metres: measure.metres ?? 100 };
    case 'count-per-minutes':
      return { kind: 'count-per-minutes', occurrences, minutes: measure.minutes ?? 10 };
    case 'ratio': {
      const total = measure.sample?.count ?? 20;
      return { kind: 'ratio', met: Math.max(0, total - occurrences), total };
    }
  }
}

const PLACES = ['主入口东侧', '北侧围墙边', '西南角', '南门外', '中段', '公告栏旁', '临街一侧', '拐角处'];
const AFTERWARDS = ['已当场告知负责人', '现场有保洁员但未及时清理', '负责人表示当天整改', '与上次检查情况相同'];

/** Where it was, as an inspector would note it. */
export function demoNote(item: CheckItem, { siteCode, visit }: Occasion): string {
  const pick = (list: readonly string[], what: string) =>
    list[Math.floor(chance(siteCode, item.number, visit, what) * list.length)] ?? '';
  return `${pick(PLACES, 'place')}，${pick(AFTERWARDS, 'afterwards')}`;
}
