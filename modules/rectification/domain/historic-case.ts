import type { Source } from './source.ts';
import { sourceNames, SOURCES } from './source.ts';
import type { Stage } from './stage.ts';

/** How far a case of an earlier system has come. */
export type HistoricResult = { readonly stage: Stage; readonly extended: boolean };

const RESULTS: Readonly<Record<string, HistoricResult>> = {
  已结案: { stage: 'closed', extended: false },
  延期后结案: { stage: 'closed', extended: true },
  不予立案: { stage: 'not-filed', extended: false },
  处置中: { stage: 'handling', extended: false },
  待核查: { stage: 'verifying', extended: false },
  待结案: { stage: 'verified', extended: false },
  待派遣: { stage: 'filed', extended: false },
  待立案: { stage: 'registered', extended: false },
};

export const historicResults: readonly string[] = Object.keys(RESULTS);

/** 办理结果 of an export. */
export function historicResult(text: string): HistoricResult | undefined {
  return RESULTS[text.trim()];
}

const OTHER_SOURCE_NAMES: Readonly<Record<string, Source>> = {
  创建办督查: 'inspection',
  督查: 'inspection',
  随手拍: 'citizen',
  群众上报: 'citizen',
  '12345': 'hotline',
  市民热线: 'hotline',
  网格员: 'grid',
  采集员: 'patrol',
  视频监控: 'video',
};

/** 问题来源 of an export. */
export function sourceOf(text: string): Source | undefined {
  const plain = text.replace(/\s/g, '');
  return SOURCES.find((source) => sourceNames[source].zh === plain) ?? OTHER_SOURCE_NAMES[plain];
}

const SATISFACTIONS = { 满意: 'satisfied', 基本满意: 'fair', 不满意: 'dissatisfied', 未评价: 'not-rated' } as const;
export type Satisfaction = (typeof SATISFACTIONS)[keyof typeof SATISFACTIONS];

/** 满意度 of an export; null when nobody was asked, undefined for any other word. */
export function satisfactionOf(text: string): Satisfaction | null | undefined {
  const plain = text.trim();
  return plain === '' ? null : SATISFACTIONS[plain as keyof typeof SATISFACTIONS];
}
