import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { getSiteType } from '@chuangcheng/modules/assessment/contract';

/** One line of a checklist as the server tells it. */
export type CheckItemView = EndpointOutput<typeof getSiteType>['checkItems'][number];
