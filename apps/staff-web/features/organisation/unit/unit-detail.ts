import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { getUnit } from '@chuangcheng/modules/organisation/contract';

/** One unit as the server tells it. */
export type UnitDetail = EndpointOutput<typeof getUnit>;
