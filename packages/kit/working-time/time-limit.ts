import { toHalfWidth } from '../chinese-text.ts';
import type { Bilingual } from '../endpoint.ts';

/** 工作时, 工作日, 紧急工作时, 紧急工作日. */
export type TimeLimitUnit = 'working-hours' | 'working-days' | 'emergency-hours' | 'emergency-days';

/** A limit such as 4工作时. Hours may be fractions (1.5 工作时), days are whole. */
export type TimeLimit = { readonly amount: number; readonly unit: TimeLimitUnit };

const UNITS: Readonly<Record<string, TimeLimitUnit>> = {
  工作时: 'working-hours',
  工作日: 'working-days',
  紧急工作时: 'emergency-hours',
  紧急工作日: 'emergency-days',
};

const NAMES: Readonly<Record<TimeLimitUnit, Bilingual>> = {
  'working-hours': { zh: '工作时', en: 'working hour' },
  'working-days': { zh: '工作日', en: 'working day' },
  'emergency-hours': { zh: '紧急工作时', en: 'emergency hour' },
  'emergency-days': { zh: '紧急工作日', en: 'emergency day' },
};

/** Whether a unit runs around the clock instead of in office hours. */
export function isEmergency(unit: TimeLimitUnit): boolean {
  return unit === 'emergency-hours' || unit === 'emergency-days';
}

/**
 * Reads a limit as the county's sheets write it: `4工作时`, `4个工作时`, `3 工作日`, full-width digits.
 * Undefined when it is none, is zero, or counts parts of a day.
 */
export function parseTimeLimit(text: string): TimeLimit | undefined {
  const plain = toHalfWidth(text).replace(/\s/g, '');
  const [, digits, name = ''] = /^(\d+(?:\.\d+)?)个?((?:紧急)?工作[时日])$/.exec(plain) ?? [];
  const unit = UNITS[name];
  const amount = Number(digits);
  if (unit === undefined || amount <= 0) return undefined;
  if (unit.endsWith('-days') && !Number.isInteger(amount)) return undefined;
  return { amount, unit };
}

/** A limit for people, such as `4 个工作时` or `4 working hours`. The Chinese form reads back with {@link parseTimeLimit}. */
export function formatTimeLimit({ amount, unit }: TimeLimit, lang: keyof Bilingual): string {
  const name = NAMES[unit];
  return lang === 'zh' ? `${amount} 个${name.zh}` : `${amount} ${name.en}${amount === 1 ? '' : 's'}`;
}
