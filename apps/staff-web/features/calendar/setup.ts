import { call } from '@chuangcheng/api-client';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { getCalendar } from '@chuangcheng/platform/contract';
import type { SetupStep } from '../../app/index.ts';

/** A year whose national arrangement the program does not know has no day until the county enters them. */
export const setup: readonly SetupStep[] = [
  {
    key: 'year',
    to: '/calendar',
    action: 'platform.edit-calendar',
    order: 45,
    count: async (signal) => {
      const year = Number(dayOf(new Date()).slice(0, 4));
      return (await call(getCalendar, { params: { year } }, { signal })).days.length;
    },
  },
];
