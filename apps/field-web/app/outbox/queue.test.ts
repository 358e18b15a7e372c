import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterFailure, backOff, nextStep, verdictOf } from './queue.ts';

type Visits = Parameters<typeof nextStep>[0];
type Photos = Parameters<typeof nextStep>[1];
const NOW = 1_000_000;

const visit = (id: string, minute: number, photoIds: string[], change: Partial<Visits[number]> = {}): Visits[number] => ({
  id,
  state: 'queued',
  nextTryAt: 0,
  body: {
    id,
    assignmentId: 'a',
    arrivedAt: '',
    submittedAt: `2026-11-25T08:${String(minute).padStart(2, '0')}:00.000Z`,
    results: [{ id: 'r', checkItemId: 'c', observation: { kind: 'yes-no', passed: false }, photoIds }],
  },
  ...change,
});
const photo = (id: string, subjectId: string, change: Partial<Photos[number]> = {}): Photos[number] => ({
  id,
  subjectId,
  state: 'kept',
  nextTryAt: 0,
  ...change,
});

describe('what is sent next', () => {
  it('is nothing while visits are still filled in', () => {
    expect(nextStep([visit('v', 1, ['p'], { state: 'open' })], [photo('p', 'v')], NOW)).toEqual({ do: 'nothing' });
  });

  it('is the photos of the visit submitted first, then that visit, then the next one', () => {
    const visits = [visit('later', 9, []), visit('first', 1, ['p', 'q'])];
    const photos = [photo('p', 'first', { state: 'sent' }), photo('q', 'first')];
    expect(nextStep(visits, photos, NOW)).toEqual({ do: 'photo', id: 'q' });
    expect(nextStep(visits, [photo('p', 'first', { state: 'sent' })], NOW)).toEqual({ do: 'visit', id: 'first' });
    expect(nextStep(visits.slice(0, 1), [], NOW)).toEqual({ do: 'visit', id: 'later' });
  });

  it('does not let a photo that has to wait hold up other photos or visits', () => {
    const visits = [visit('first', 1, ['p', 'q']), visit('later', 9, [])];
    const waiting = photo('p', 'first', { nextTryAt: NOW + 500 });
    expect(nextStep(visits, [waiting, photo('q', 'first')], NOW)).toEqual({ do: 'photo', id: 'q' });
    expect(nextStep(visits, [waiting], NOW)).toEqual({ do: 'visit', id: 'later' });
    expect(nextStep(visits.slice(0, 1), [waiting], NOW)).toEqual({ do: 'wait', until: NOW + 500 });
  });

  it('leaves a visit with a refused photo to its inspector, and forgets photos taken out of it', () => {
    const refused = photo('p', 'v', { state: 'refused' });
    expect(nextStep([visit('v', 1, ['p'])], [refused], NOW)).toEqual({ do: 'nothing' });
    expect(nextStep([visit('v', 1, [])], [refused], NOW)).toEqual({ do: 'visit', id: 'v' });
  });
});

describe('a failed try', () => {
  it.each([
    [0, 'network', 'again'],
    [503, 'platform/database-unavailable', 'again'],
    [429, 'platform/too-many-requests', 'again'],
    [401, 'platform/not-signed-in', 'sign-in'],
    [403, 'platform/csrf', 'sign-in'],
    [409, 'inspection/already-visited', 'refused'],
    [422, 'platform/not-a-photo', 'refused'],
    [422, 'inspection/photo-not-found', 'again'],
  ])('%i %s means %s', (status, code, verdict) => {
    expect(verdictOf({ status, code })).toBe(verdict);
  });

  it('waits longer each time, but never longer than ten minutes', () => {
    expect([1, 2, 3].map(backOff)).toEqual([5_000, 10_000, 20_000]);
    fc.assert(fc.property(fc.nat(5000), (tries) => backOff(tries) <= 600_000 && backOff(tries) <= backOff(tries + 1)));
  });

  it('is tried again only when trying again can help', () => {
    const failure = { code: 'network', title: '', details: [], at: NOW };
    expect(afterFailure(0, 'again', failure)).toEqual({ tries: 1, nextTryAt: NOW + 5_000, failure });
    expect(afterFailure(2, 'refused', failure)).toEqual({ tries: 3, nextTryAt: 0, failure });
  });
});
