import { query } from '../visibility.ts';
import { readEditions, readIndex, readSiteTypes } from './read-index.ts';

/** What an import compares a file with: editions and site types. */
export const knownEditions = query({
  action: 'assessment.read',
  async run(reader) {
    const [editions, siteTypes] = await Promise.all([readEditions(reader), readSiteTypes(reader)]);
    return { editions, siteTypes };
  },
});

/** One edition whole. */
export const storedIndex = query({
  action: 'assessment.read',
  run: (reader, input: { editionId: string }) => readIndex(reader, input.editionId),
});
