import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** What an event on the negative list does: 扣分, 暂停申报, 取消. */
export const PENALTIES = ['deduct', 'suspend', 'disqualify'] as const;
export type Penalty = (typeof PENALTIES)[number];

export const penaltyNames: Readonly<Record<Penalty, Bilingual>> = {
  deduct: { zh: '扣分', en: 'Deduction' },
  suspend: { zh: '暂停申报', en: 'Application suspended' },
  disqualify: { zh: '取消', en: 'Disqualified' },
};

/** The penalty a printed 处理类别 means. */
export function penaltyOf(text: string): Penalty | undefined {
  const plain = text.replace(/\s/g, '');
  if (plain.startsWith('扣')) return 'deduct';
  if (/^(?:暂停|暂缓)/.test(plain)) return 'suspend';
  return /^(?:取消|撤销|一票否决)/.test(plain) ? 'disqualify' : undefined;
}

/** Months of a printed 回溯期 such as `12个月` or `2年`. */
export function parseLookBack(text: string): number | undefined {
  const [, count, unit] = /^(\d+)\s*(个?月|年)?$/.exec(text.normalize('NFKC').replace(/\s/g, '')) ?? [];
  const months = Number(count) * (unit === '年' ? 12 : 1);
  return months > 0 ? months : undefined;
}
