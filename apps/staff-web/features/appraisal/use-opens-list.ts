import { useSession } from '../../app/index.ts';

/** Roles that see every case file and visit; the others find in the lists only those of their own units. */
const SEES_ALL = ['office', 'leader', 'inspector', 'verifier'];

/** Does the list behind a unit's figure show this person all that the figure counts? Otherwise no link is offered. */
export function useOpensList(): (unitId: string) => boolean {
  const { duties } = useSession();
  const all = duties.some((duty) => SEES_ALL.includes(duty.role));
  return (unitId) => all || duties.some((duty) => duty.unitId === unitId);
}
