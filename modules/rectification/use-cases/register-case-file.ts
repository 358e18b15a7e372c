import { refuse } from '@chuangcheng/kit/decision';
import { missingPhotos } from '@chuangcheng/platform/files';
import { isRefusal, nextNumber, type Scope } from '@chuangcheng/platform/kernel';
import { caseNumber, numberSeries } from '../domain/index.ts';
import { categoryDirectory } from '../queries/category-directory.ts';
import { placeOf } from '../queries/place-of.ts';
import { insertCaseFile } from '../store/new-case-file.ts';
import { command } from '../visibility.ts';
import { newCaseFileOf, registered, registeredNote, type Registration } from './registration.ts';

const register = command({
  action: 'rectification.register',
  async load(tx, input: { registration: Registration; number: string }, { scope }) {
    const { id, position, siteId, photoIds } = input.registration;
    const [stored, categories, place, missing] = await Promise.all([
      tx.selectFrom('rectification.case_file').select(['id', 'number']).where('id', '=', id).executeTakeFirst(),
      categoryDirectory(scope),
      placeOf(scope, { position, siteId }),
      missingPhotos(scope, photoIds),
    ]);
    return { ...input, stored, categories, place: { found: place }, missing };
  },
  rule: 'role-is-enough',
  replay: ({ stored }) => stored,
  decide({ registration, number, categories, place: { found: place }, missing }, _input, { now }) {
    if (isRefusal(place)) return place;
    if (missing.length > 0) return refuse('rectification/photo-not-found');
    return newCaseFileOf(registration, { number, categories, place, now });
  },
  async save(tx, plan, permit, ctx) {
    await insertCaseFile(tx, plan, permit, ctx);
    return { id: plan.file.id, number: plan.file.number };
  },
  audit: ({ file }) => registeredNote(file),
  events: ({ file }) => [registered(file)],
});

/** 登记. Sending the same one again answers with what was stored first. */
export async function registerCaseFile(scope: Scope, registration: Registration): Promise<{ id: string; number: string }> {
  return register(scope, { registration, number: await nextCaseNumber(scope) });
}

/** Before the transaction: a number taken inside it could wait for a connection that waits for the transaction. */
export async function nextCaseNumber({ host, actor }: Scope): Promise<string> {
  const now = host.clock.now();
  return caseNumber(now, await nextNumber(host, actor.countyId, numberSeries(now)));
}
