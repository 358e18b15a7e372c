import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { categoryDirectory, registerCaseFile } from '@chuangcheng/modules/rectification';
import { fixedClock } from '@chuangcheng/platform/clock';
import { storePhoto } from '@chuangcheng/platform/files';
import type { Host, Scope } from '@chuangcheng/platform/kernel';
import { demoPeople } from './demo-people.ts';
import { lastingId } from './lasting-id.ts';

const HOUR = 60 * 60 * 1000;
/** 映川街道, 老码头社区. */
const PLACE = { lng: 111.605343, lat: 30.470697 };

type Told = {
  readonly source: 'hotline' | 'citizen' | 'superior' | 'grid' | 'media';
  /** Before the county was founded. */
  readonly hours: number;
  readonly description: string;
  readonly by: string;
  readonly origin?: { readonly number?: string; readonly title?: string };
  readonly photo?: string;
  /** Degrees north of the first. */
  readonly north?: number;
};

/** The same problem told twice in other words or by the same picture; and once two that only look alike. */
const STORIES: readonly (readonly [category: string, place: string, east: number, first: Told, second: Told])[] = [
  [
    '暴露垃圾',
    '老码头社区东大街路口',
    0,
    {
      source: 'hotline',
      hours: 7,
      description: '路口堆放生活垃圾无人清运，气味很大',
      by: '张先生',
      origin: { number: 'GD-0917' },
      photo: '02',
    },
    { source: 'citizen', hours: 5, description: '东大街路口生活垃圾堆了两天没人清运', by: '', photo: '22', north: 0.0003 },
  ],
  [
    '非机动车乱停放',
    '老码头社区菜市场门口',
    0.002,
    { source: 'grid', hours: 26, description: '市场门口电动自行车占用盲道停放', by: '网格员李', photo: '03' },
    {
      source: 'superior',
      hours: 20,
      description: '暗访发现共享单车堵住出入口',
      by: '',
      origin: { title: '市文明办', number: '文明办函〔2026〕12号' },
      photo: '23',
      north: 0.0002,
    },
  ],
  [
    '路灯',
    '老码头社区滨河路',
    0.004,
    {
      source: 'hotline',
      hours: 30,
      description: '滨河路北段路灯不亮，晚上出行不便',
      by: '王女士',
      origin: { number: 'GD-0871' },
    },
    {
      source: 'media',
      hours: 9,
      description: '滨河路南段路灯不亮，晚上行人不便',
      by: '',
      origin: { title: '澄川融媒' },
      north: 0.0006,
    },
  ],
];

/** Problems of the demo county that came in twice, registered in the hours before it was founded; the product finds the pairs by itself. */
export async function makeDemoDuplicates(scope: Scope, foundedAt: Date): Promise<void> {
  const clock = fixedClock(foundedAt);
  const host: Host = { ...scope.host, clock };
  const office = await (await demoPeople({ ...scope, host }))('chuangjianban');
  const { categories } = await categoryDirectory(office);
  for (const [name, place, east, ...told] of STORIES) {
    const category = categories.find((one) => one.name === name);
    if (!category) throw new Error(`The demo county has no category ${name}`);
    for (const one of told) {
      clock.set(new Date(foundedAt.getTime() - one.hours * HOUR));
      await registerCaseFile(office, {
        id: lastingId(office.actor.countyId, 'duplicate', one.description),
        source: one.source,
        categoryId: category.id,
        conditionId: null,
        description: one.description,
        place,
        position: { lng: PLACE.lng + east, lat: PLACE.lat + (one.north ?? 0) },
        siteId: null,
        reportedBy: one.by,
        origin: one.origin ?? {},
        photoIds: one.photo ? [await photoNamed(office, `photo_${one.photo}.jpg`)] : [],
      });
    }
  }
}

/** Stored once, whoever of the story shows it first. */
async function photoNamed(scope: Scope, name: string): Promise<string> {
  const bytes = await readFile(fileURLToPath(new URL(`../../../database/seeds/photos/${name}`, import.meta.url)));
  return (await storePhoto(scope, { id: lastingId(scope.actor.countyId, name), name, bytes })).id;
}
