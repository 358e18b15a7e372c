import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** Where a problem came from. */
export const SOURCES = [
  'inspection',
  'citizen',
  'hotline',
  'meeting',
  'superior',
  'media',
  'department',
  'self-found',
  'grid',
  'patrol',
  'video',
] as const;
export type Source = (typeof SOURCES)[number];

export const sourceNames: Readonly<Record<Source, Bilingual>> = {
  inspection: { zh: '督查发现', en: 'Inspection' },
  citizen: { zh: '文明随手拍', en: 'Citizen report' },
  hotline: { zh: '12345热线', en: 'Hotline 12345' },
  meeting: { zh: '会议交办', en: 'Meeting' },
  superior: { zh: '上级转办', en: 'Superior' },
  media: { zh: '媒体曝光', en: 'Media' },
  department: { zh: '部门移送', en: 'Department' },
  'self-found': { zh: '自查发现', en: 'Self-found' },
  grid: { zh: '网格员上报', en: 'Grid worker' },
  patrol: { zh: '采集员巡查', en: 'Patrol' },
  video: { zh: '视频巡查', en: 'Video patrol' },
};
