import { fillPath } from '@chuangcheng/api-client';
import { getPhotoLarge, getPhotoThumb } from '@chuangcheng/platform/contract';

/** Where the browser gets a photo: 320 or 1600 pixels along the longer side. */
export function photoAddress(id: string, size: 'thumb' | 'large'): string {
  return fillPath((size === 'thumb' ? getPhotoThumb : getPhotoLarge).path, { id });
}
