import { ApiProblem, call, upload } from '@chuangcheng/api-client';
import { submitVisit } from '@chuangcheng/modules/inspection/contract';
import { uploadPhoto } from '@chuangcheng/platform/contract';
import { type Failure, type KeptPhoto, type KeptVisit, UNTRIED } from '../store/kept.ts';
import { phone } from '../store/phone.ts';
import { noteReach } from '../store/reach.ts';
import { dropPhotosOf } from '../store/photos.ts';
import { afterFailure, type Verdict, verdictOf } from './queue.ts';

type Tried = Verdict | 'sent';

/** Sends a photo kept on the phone. What it was of stays until the visit or report it belongs to is through. */
export async function sendPhoto(photo: KeptPhoto): Promise<Tried> {
  const picture = await phone.pictures.get(photo.id);
  if (!picture) {
    // The browser gave up the picture: the visit says so instead of waiting for ever.
    const failure = { code: 'field/picture-lost', title: '', details: [], at: Date.now() };
    await phone.photos.update(photo.id, { ...afterFailure(photo.tries, 'refused', failure), state: 'refused' });
    return 'refused';
  }
  try {
    await upload(uploadPhoto, { file: picture.blob, fields: { id: photo.id }, fileName: photo.name });
    noteReach();
    await phone.photos.update(photo.id, { ...UNTRIED, state: 'sent' });
    return 'sent';
  } catch (problem) {
    const { verdict, failure } = read(problem);
    const state = verdict === 'refused' ? 'refused' : 'kept';
    await phone.photos.update(photo.id, { ...afterFailure(photo.tries, verdict, failure), state });
    return verdict;
  }
}

/** Sends a submitted visit whose photos are through. */
export async function sendVisit(visit: KeptVisit): Promise<Tried> {
  if (!visit.body) throw new Error(`Visit ${visit.id} was queued without a body`);
  try {
    const { score, findings } = await call(submitVisit, { body: visit.body });
    await phone.transaction('rw', [phone.visits, phone.photos, phone.pictures], async () => {
      await phone.visits.update(visit.id, { ...UNTRIED, state: 'sent', outcome: { score, findings }, changedAt: Date.now() });
      await dropPhotosOf(visit.id);
    });
    return 'sent';
  } catch (problem) {
    const { verdict, failure } = read(problem);
    const state = verdict === 'refused' ? 'refused' : 'queued';
    await phone.transaction('rw', [phone.visits, phone.photos], async () => {
      await phone.visits.update(visit.id, { ...afterFailure(visit.tries, verdict, failure), state });
      if (failure.code === 'inspection/photo-not-found') {
        await phone.photos
          .where('subjectId')
          .equals(visit.id)
          .modify({ ...UNTRIED, state: 'kept' });
      }
    });
    return verdict;
  }
}

function read(problem: unknown): { readonly verdict: Verdict; readonly failure: Failure } {
  const at = Date.now();
  noteReach(problem);
  if (!(problem instanceof ApiProblem)) {
    return { verdict: 'again', failure: { code: 'field/program', title: String(problem), details: [], at } };
  }
  const details = [...(problem.detail ? [problem.detail] : []), ...problem.errors.map((error) => error.message)];
  return { verdict: verdictOf(problem), failure: { code: problem.code, title: problem.title, details, at } };
}
