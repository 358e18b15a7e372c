import { accept, refuse } from '@chuangcheng/kit/decision';
import { getPhotoLarge, getPhotoThumb, type PhotoView, uploadPhoto } from '../contract/index.ts';
import { type RawAnswer, type Route, route } from '../http/index.ts';
import { actions, actorAccountId, orRefuse, room, type Scope } from '../kernel/index.ts';
import { sql } from 'kysely';
import { inspectPhoto, type PhotoEvidence, photoCopy } from './photo.ts';

actions({
  'platform.upload-photo': {
    title: { zh: '上传照片', en: 'Upload photos' },
    roles: ['office', 'inspector', 'verifier', 'liaison', 'unit-head', 'system'],
  },
  'platform.view-photo': {
    title: { zh: '查看照片', en: 'View photos' },
    roles: ['leader', 'office', 'inspector', 'verifier', 'liaison', 'unit-head'],
  },
});

const { command, query } = room('platform', { open: ['file'], scoped: {} });

type Upload = { readonly id: string; readonly name: string; readonly bytes: Uint8Array };

const keepPhoto = command({
  action: 'platform.upload-photo',
  async load(tx, input: { upload: Upload; sha256: string; mediaType: string; evidence: PhotoEvidence }) {
    const known = await tx
      .selectFrom('platform.file')
      .select(['id', 'sha256'])
      .where('id', '=', input.upload.id)
      .executeTakeFirst();
    if (known && known.sha256 !== input.sha256) return refuse('platform/already-exists');
    return { ...input, known: known !== undefined };
  },
  rule: 'role-is-enough',
  replay: (state) => (state.known ? viewOf(state.upload.id, state.upload.name, state.evidence) : undefined),
  decide: (state) => accept(state),
  async save(tx, { upload, sha256, mediaType, evidence }, _permit, { actor, now }) {
    await tx
      .insertInto('platform.file')
      .values({
        id: upload.id,
        sha256,
        kind: 'photo',
        media_type: mediaType,
        name: upload.name,
        bytes: upload.bytes.length,
        evidence,
        uploaded_by: actorAccountId(actor),
        uploaded_at: now,
      })
      .execute();
    return viewOf(upload.id, upload.name, evidence);
  },
  audit: ({ upload, sha256 }) => ({ subject: { kind: 'file', id: upload.id }, detail: { sha256, name: upload.name } }),
});

/** Stores a photo: checked by content, kept as it came. Sending the same one again under the same id changes nothing. */
export async function storePhoto(scope: Scope, upload: Upload): Promise<PhotoView> {
  const inspected = await inspectPhoto(upload.bytes, upload.name);
  const { mediaType, evidence } = orRefuse(inspected.ok ? inspected.value : inspected);
  const sha256 = await scope.host.files.put(upload.bytes);
  return keepPhoto(scope, { upload, sha256, mediaType, evidence });
}

const findPhoto = query({
  action: 'platform.view-photo',
  async run(reader, input: { id: string }) {
    const row = await reader
      .selectFrom('platform.file')
      .select(['sha256'])
      .where('id', '=', input.id)
      .where('kind', '=', 'photo')
      .executeTakeFirst();
    return row ?? refuse('platform/not-found');
  },
});

/** Which of the ids name no stored photo; empty when all of them do. Asked before something refers to photos as evidence. */
export const missingPhotos = query({
  action: 'platform.upload-photo',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return [];
    const rows = await reader
      .selectFrom('platform.file')
      .select('id')
      .where('id', 'in', [...ids])
      .where('kind', '=', 'photo')
      .execute();
    const known = new Set(rows.map((row) => row.id));
    return ids.filter((id) => !known.has(id));
  },
});

/** By which each of the photos is compared with others (`bitsApart`); those without one are left out. */
export const photoLikenesses = query({
  action: 'platform.upload-photo',
  async run(reader, ids: readonly string[]) {
    if (ids.length === 0) return new Map<string, string>();
    const rows = await reader
      .selectFrom('platform.file')
      .select(['id', sql<string | null>`evidence->>'hash64'`.as('hash64')])
      .where('id', 'in', [...ids])
      .where('kind', '=', 'photo')
      .execute();
    return new Map(rows.flatMap(({ id, hash64 }) => (hash64 ? [[id, hash64] as const] : [])));
  },
});

const SIDES = { thumb: 320, large: 1600 } as const;
const YEAR_SECONDS = 365 * 24 * 3600;

async function copyOf(scope: Scope, id: string, size: keyof typeof SIDES): Promise<RawAnswer> {
  const { sha256 } = await findPhoto(scope, { id });
  return { body: await photoCopy(await scope.host.files.get(sha256), SIDES[size]), maxAge: YEAR_SECONDS };
}

function viewOf(id: string, name: string, { width, height, takenAt, position }: PhotoEvidence): PhotoView {
  return { id, name, width, height, takenAt, position };
}

export const fileRoutes: Route[] = [
  route(uploadPhoto, ({ body, file }, scope) => storePhoto(scope, { id: body.id, ...file })),
  route(getPhotoThumb, ({ params }, scope) => copyOf(scope, params.id, 'thumb')),
  route(getPhotoLarge, ({ params }, scope) => copyOf(scope, params.id, 'large')),
];
