import type { MyUnit } from '@chuangcheng/modules/overview/contract';

/** One unit of the person, with its figures. */
export type OwnUnit = MyUnit['units'][number];
