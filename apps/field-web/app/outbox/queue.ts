import type { Failure, KeptPhoto, KeptVisit } from '../store/kept.ts';

const SECOND = 1000;
const FIRST_DELAY = 5 * SECOND;
const LONGEST_DELAY = 10 * 60 * SECOND;

/** Milliseconds to wait after the given number of failed tries: 5 s, doubled each time, at most 10 minutes. */
export function backOff(tries: number): number {
  return Math.min(FIRST_DELAY * 2 ** Math.max(0, tries - 1), LONGEST_DELAY);
}

/** What a failed try means: try again later, sign in first, or it will never be taken as it is. */
export type Verdict = 'again' | 'sign-in' | 'refused';

/** Reads a verdict from the status and code of a problem; status 0 is no answer at all. */
export function verdictOf({ status, code }: { readonly status: number; readonly code: string }): Verdict {
  if (status === 401 || code === 'platform/csrf' || code === 'platform/password-change-required') return 'sign-in';
  if (status === 0 || status === 408 || status === 425 || status === 429 || status >= 500) return 'again';
  // A photo the server says it lacks is sent again before the visit.
  return code === 'inspection/photo-not-found' ? 'again' : 'refused';
}

/** The state of a photo or visit after a failed try. */
export function afterFailure(
  tries: number,
  verdict: Verdict,
  failure: Failure,
): { readonly tries: number; readonly nextTryAt: number; readonly failure: Failure } {
  return { tries: tries + 1, nextTryAt: verdict === 'again' ? failure.at + backOff(tries + 1) : 0, failure };
}

type QueuedVisit = Pick<KeptVisit, 'id' | 'state' | 'nextTryAt' | 'body'>;
type QueuedPhoto = Pick<KeptPhoto, 'id' | 'subjectId' | 'state' | 'nextTryAt'>;

export type Step =
  | { readonly do: 'photo' | 'visit'; readonly id: string }
  | { readonly do: 'wait'; readonly until: number }
  | { readonly do: 'nothing' };

/**
 * What to send next. The visit submitted first goes first, its photos before itself; a photo that has to wait holds up neither
 * the other photos nor other visits. A visit whose photo was refused waits for its inspector.
 */
export function nextStep(visits: readonly QueuedVisit[], photos: readonly QueuedPhoto[], now: number): Step {
  const waits: number[] = [];
  const queued = visits
    .filter((visit) => visit.state === 'queued')
    .toSorted((a, b) => (a.body?.submittedAt ?? '').localeCompare(b.body?.submittedAt ?? ''));
  for (const visit of queued) {
    const wanted = new Set(visit.body?.results.flatMap((result) => result.photoIds ?? []));
    const own = photos.filter((photo) => photo.subjectId === visit.id && wanted.has(photo.id) && photo.state !== 'sent');
    const kept = own.filter((photo) => photo.state === 'kept');
    const due = kept.find((photo) => photo.nextTryAt <= now);
    if (due) return { do: 'photo', id: due.id };
    if (own.length === 0 && visit.nextTryAt <= now) return { do: 'visit', id: visit.id };
    waits.push(...(own.length === 0 ? [visit.nextTryAt] : kept.map((photo) => photo.nextTryAt)));
  }
  return waits.length === 0 ? { do: 'nothing' } : { do: 'wait', until: Math.min(...waits) };
}
