import { loadRoster } from '../store/roster-store.ts';
import { query } from '../visibility.ts';

/** The roster as it is stored, to be compared with a file. */
export const storedRoster = query({ action: 'organisation.read', run: (reader) => loadRoster(reader) });
