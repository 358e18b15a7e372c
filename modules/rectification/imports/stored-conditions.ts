import { loadConditions } from '../store/category-store.ts';
import { query } from '../visibility.ts';

/** The conditions as they are stored, by key, to be compared with a file. */
export const storedConditions = query({
  action: 'rectification.read-categories',
  run: (reader) => loadConditions(reader),
});
