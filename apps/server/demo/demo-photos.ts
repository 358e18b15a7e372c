import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { storePhoto } from '@chuangcheng/platform/files';
import type { Scope } from '@chuangcheng/platform/kernel';
import { lastingId } from './lasting-id.ts';

/** What each photo shows, as words of check items; those taken elsewhere or twice are left out. */
const PHOTOS: readonly (readonly [number: string, words: RegExp])[] = [
  ['01', /垃圾|烟头|积泥|保洁/],
  ['02', /垃圾|杂物|脏/],
  ['03', /非机动车|共享单车|电动自行车|停放/],
  ['04', /非机动车|占道|乱停/],
  ['05', /垃圾桶|分类|垃圾房/],
  ['06', /路面|坑槽|破损|损坏/],
  ['07', /井盖|积水|排水/],
  ['08', /机动车|停放|消防通道/],
  ['09', /乱停乱摆|摆卖|摊/],
  ['10', /小广告|乱贴|乱涂/],
  ['11', /围挡|施工/],
  ['12', /座椅|设施/],
  ['13', /灯/],
  ['15', /绿地|裸土|裸露|草坪/],
  ['16', /广告|宣传|公示/],
  ['18', /楼道|堆放/],
  ['19', /校园|门口|周边/],
  ['21', /盲道|无障碍/],
];

/** Gives each photo of the seeds at most once, to the first finding it fits. */
export type DemoPhotos = { take(content: string): string[] };

/** Stores the photos as somebody who may upload, all at once: each is decoded to prove that it is one. */
export async function storeDemoPhotos(scope: Scope): Promise<DemoPhotos> {
  const stored = await Promise.all(
    PHOTOS.map(async ([number, words]) => {
      const name = `photo_${number}.jpg`;
      const bytes = await readFile(fileURLToPath(new URL(`../../../database/seeds/photos/${name}`, import.meta.url)));
      const { id } = await storePhoto(scope, { id: lastingId(scope.actor.countyId, name), name, bytes });
      return { id, words };
    }),
  );
  const left = new Set(stored);
  return {
    take(content) {
      const fitting = stored.find((photo) => left.has(photo) && photo.words.test(content));
      if (fitting) left.delete(fitting);
      return fitting ? [fitting.id] : [];
    },
  };
}
