import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { getAreaMap } from '@chuangcheng/modules/organisation/contract';

/** One area of the map as the server tells it. */
export type AreaFeature = EndpointOutput<typeof getAreaMap>['features'][number];
