import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** What looking at a closed case file again found. */
export const RECHECKS = ['holds', 'relapsed', 'false'] as const;
export type Recheck = (typeof RECHECKS)[number];

export const recheckNames: Readonly<Record<Recheck, Bilingual>> = {
  holds: { zh: '整改保持', en: 'The repair holds' },
  relapsed: { zh: '问题反弹', en: 'The problem is back' },
  false: { zh: '虚假整改', en: 'Never repaired' },
};
