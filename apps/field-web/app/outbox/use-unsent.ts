import { useSession } from '../session.ts';
import { phone } from '../store/phone.ts';
import { useLive } from '../store/use-live.ts';

export type Unsent = {
  /** Visits still being filled in. */
  readonly open: number;
  /** Submitted visits that did not go through yet. */
  readonly visits: number;
  /** Photos that are only on this phone. */
  readonly photos: number;
  /** Visits and photos that were refused and wait for their inspector. */
  readonly refused: number;
};

const NOTHING: Unsent = { open: 0, visits: 0, photos: 0, refused: 0 };

/** What is on this phone and not on the server yet. */
export function useUnsent(): Unsent {
  const { account } = useSession();
  const counted = useLive(async () => {
    const [visits, photos] = await Promise.all([
      phone.visits.where('accountId').equals(account.id).toArray(),
      phone.photos.where('accountId').equals(account.id).toArray(),
    ]);
    return {
      open: visits.filter((visit) => visit.state === 'open').length,
      visits: visits.filter((visit) => visit.state === 'queued').length,
      photos: photos.filter((photo) => photo.state === 'kept').length,
      refused: [...visits, ...photos].filter((one) => one.state === 'refused').length,
    };
  }, [account.id]);
  return counted ?? NOTHING;
}
