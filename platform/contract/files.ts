import { endpoint } from '@chuangcheng/kit/endpoint';
import { idSchema } from '@chuangcheng/kit/id';
import { z } from 'zod';

const MAX_PHOTO_BYTES = 10 * 1024 * 1024;

/** A stored photo with what its file says about time and place. */
export const photoView = z.object({
  id: idSchema,
  name: z.string(),
  width: z.number().int(),
  height: z.number().int(),
  takenAt: z.string().nullable(),
  position: z.object({ lng: z.number(), lat: z.number() }).nullable(),
});
export type PhotoView = z.output<typeof photoView>;

export const uploadPhoto = endpoint({
  id: 'platform.uploadPhoto',
  method: 'POST',
  path: '/api/photos',
  access: { action: 'platform.upload-photo' },
  summary: { zh: '上传照片', en: 'Upload a photo' },
  upload: { maxBytes: MAX_PHOTO_BYTES },
  // The phone names the record, so that sending it again stores it once.
  body: z.object({ id: idSchema }),
  response: photoView,
  errors: ['platform/file-empty', 'platform/not-a-photo', 'platform/photo-damaged', 'platform/too-large'],
});

const photo = (size: 'thumb' | 'large', zh: string, en: string) =>
  endpoint({
    id: size === 'thumb' ? 'platform.getPhotoThumb' : 'platform.getPhotoLarge',
    method: 'GET',
    path: size === 'thumb' ? '/api/photos/:id/thumb' : '/api/photos/:id/large',
    access: { action: 'platform.view-photo' },
    summary: { zh, en },
    params: z.object({ id: idSchema }),
    response: { raw: 'image/webp' },
    errors: ['platform/not-found'],
  });

export const getPhotoThumb = photo('thumb', '照片缩略图', 'Thumbnail of a photo');
export const getPhotoLarge = photo('large', '照片', 'Photo');
