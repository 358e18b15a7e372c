import type { TimeLimit } from '@chuangcheng/kit/working-time';

/** In what time what was filed is to be dispatched: what 按时派遣率 is counted by. */
export const DISPATCH_LIMIT: TimeLimit = { amount: 2, unit: 'working-hours' };

/** In what time a unit is to sign for what it was given: what 响应率 is counted by. Standing still does not prolong it. */
export const RESPONSE_LIMIT: TimeLimit = { amount: 4, unit: 'working-hours' };
