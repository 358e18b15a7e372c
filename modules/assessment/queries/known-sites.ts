import type { Reader, TablesOf } from '@chuangcheng/platform/kernel';
import type { SiteDraft } from '../domain/index.ts';
import { query } from '../visibility.ts';
import { readSiteTypes } from './read-index.ts';
import { siteOfRow } from './site-of-row.ts';

/** All sites by code, as a register would state them. Both a query's reader and a command's transaction read it. */
export async function readSitesByCode(
  db: Pick<Reader<TablesOf<'assessment'>>, 'selectFrom'>,
): Promise<Map<string, SiteDraft & { readonly id: string }>> {
  const rows = await db.selectFrom('assessment.site').selectAll().execute();
  return new Map(rows.map((row) => [row.code, siteOfRow(row)]));
}

/** What an import compares a register with. */
export const knownSites = query({
  action: 'assessment.read',
  async run(reader) {
    const [sites, siteTypes] = await Promise.all([readSitesByCode(reader), readSiteTypes(reader)]);
    return { sites, siteTypes };
  },
});
