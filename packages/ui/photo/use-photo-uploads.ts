import { ApiProblem, upload } from '@chuangcheng/api-client';
import { newId } from '@chuangcheng/kit/id';
import { uploadPhoto } from '@chuangcheng/platform/contract';
import { useEffect, useRef, useState } from 'react';

/** A photo on its way: chosen, being sent, or refused. What has arrived is in the value of the field. */
export type PhotoOnWay = {
  readonly id: string;
  readonly file: File;
  /** Address of the picture within this page. */
  readonly preview: string;
  /** Share sent, 0 to 1; `undefined` when it is not being sent. */
  readonly share: number | undefined;
  readonly failure: unknown;
};

export const MAX_PHOTO_BYTES = uploadPhoto.upload.maxBytes;

/** Sends photos one after another. The id is made here, so that sending one again stores it once. */
export function usePhotoUploads(onArrived: (id: string) => void) {
  const [onWay, setOnWay] = useState<readonly PhotoOnWay[]>([]);
  const arrived = useRef(onArrived);
  const previews = useRef(new Set<string>());
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(() => {
    const made = previews.current;
    return () => made.forEach((address) => URL.revokeObjectURL(address));
  }, []);

  const change = (id: string, to: Partial<PhotoOnWay>): void =>
    setOnWay((before) => before.map((one) => (one.id === id ? { ...one, ...to } : one)));
  const remove = (id: string): void => setOnWay((before) => before.filter((one) => one.id !== id));

  const send = async ({ id, file }: Pick<PhotoOnWay, 'id' | 'file'>): Promise<void> => {
    if (file.size > MAX_PHOTO_BYTES) {
      change(id, { failure: 'too-large' });
      return;
    }
    change(id, { share: 0, failure: undefined });
    try {
      await upload(uploadPhoto, { file, fields: { id }, onProgress: (share) => change(id, { share }) });
      remove(id);
      arrived.current(id);
    } catch (failure) {
      if (!(failure instanceof ApiProblem)) throw failure;
      change(id, { share: undefined, failure });
    }
  };
  const add = async (files: readonly File[]): Promise<void> => {
    const added = files.map((file) => ({
      id: newId(),
      file,
      preview: URL.createObjectURL(file),
      share: undefined,
      failure: undefined,
    }));
    for (const { preview } of added) previews.current.add(preview);
    setOnWay((before) => [...before, ...added]);
    for (const one of added) await send(one);
  };
  return { onWay, add, retry: send, remove };
}
