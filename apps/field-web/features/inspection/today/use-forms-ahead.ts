import { getVisitForm, type MyAssignments } from '@chuangcheng/modules/inspection/contract';
import { useEffect } from 'react';
import { useSession } from '../../../app/session.ts';
import { fetchAnswer, questionOf } from '../../../app/store/answers.ts';
import { phone } from '../../../app/store/phone.ts';
import { useLive } from '../../../app/store/use-live.ts';
import type { OwnVisits } from './stop-card.tsx';

/** Fetches the checklists of all sites still to visit, so that they can be filled in where there is no network. */
export function useFormsAhead(
  assignments: MyAssignments | undefined,
  own: OwnVisits,
): { readonly ready: number; readonly total: number } {
  const { account } = useSession();
  const ids = (assignments?.plans ?? [])
    .flatMap((plan) => plan.assignments)
    .filter(({ id, visit }) => visit === null && !own.has(id))
    .map(({ id }) => id);
  const key = ids.join();
  const missing = useLive(async () => {
    const wanted = key === '' ? [] : key.split(',');
    const kept = await phone.answers.bulkGet(wanted.map((id) => [account.id, questionOf(getVisitForm, { params: { id } })]));
    return wanted.filter((_, index) => kept[index] === undefined);
  }, [account.id, key]);
  const first = missing?.join();
  useEffect(() => {
    if (!first || !navigator.onLine) return;
    let left = false;
    const fetchAll = async (): Promise<void> => {
      for (const id of first.split(',')) {
        if (left) return;
        await fetchAnswer(account.id, getVisitForm, { params: { id } });
      }
    };
    // Without network the page says how many are there; they are fetched the next time.
    fetchAll().catch(() => undefined);
    return () => {
      left = true;
    };
  }, [account.id, first]);
  return { ready: ids.length - (missing?.length ?? ids.length), total: ids.length };
}
