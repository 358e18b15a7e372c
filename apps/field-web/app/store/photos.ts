import { newId } from '@chuangcheng/kit/id';
import { UNTRIED } from './kept.ts';
import { phone } from './phone.ts';

/** Keeps pictures as they were taken, and gives them the ids they will have on the server. */
export async function addPhotos(accountId: string, subjectId: string, files: readonly File[]): Promise<string[]> {
  const photos = files.map((file) => ({
    id: newId(),
    accountId,
    subjectId,
    name: file.name,
    state: 'kept' as const,
    ...UNTRIED,
  }));
  const pictures = photos.map(({ id }, index) => ({ id, blob: files[index] ?? new Blob() }));
  await phone.transaction('rw', [phone.photos, phone.pictures], async () => {
    await phone.pictures.bulkAdd(pictures);
    await phone.photos.bulkAdd(photos);
  });
  return photos.map(({ id }) => id);
}

export async function removePhoto(id: string): Promise<void> {
  await phone.transaction('rw', [phone.photos, phone.pictures], async () => {
    await phone.photos.delete(id);
    await phone.pictures.delete(id);
  });
}

/** Removes the photos of a visit or case file from the phone. */
export async function dropPhotosOf(subjectId: string): Promise<void> {
  const ids = await phone.photos.where('subjectId').equals(subjectId).primaryKeys();
  await phone.pictures.bulkDelete(ids);
  await phone.photos.bulkDelete(ids);
}
