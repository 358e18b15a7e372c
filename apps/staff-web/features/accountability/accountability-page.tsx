import { useCan } from '../../app/index.ts';
import { CluesPage } from './clues/clues-page.tsx';
import { MattersPage } from './matters/matters-page.tsx';

/** Begins with the clues for those who weigh them, with the matters of their own unit for the others. */
export function AccountabilityPage() {
  return useCan()('appraisal.see-clues') ? <CluesPage /> : <MattersPage />;
}
