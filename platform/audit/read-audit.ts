import { accept } from '@chuangcheng/kit/decision';
import type { Page } from '@chuangcheng/kit/page';
import type { AuditEntryView } from '../contract/audit.ts';
import { actions, actionTitle, room, type Scope } from '../kernel/index.ts';

actions({
  'platform.read-audit': { title: { zh: '查看审计记录', en: 'Read the audit trail' }, roles: ['auditadmin', 'system'] },
});

const { command, query } = room('platform', { open: ['audit_entry'], scoped: {} });

/** Totals are counted up to here: nobody pages through more. */
const MOST_COUNTED = 10_000;
const CHUNK = 1000;

/** Which entries are wanted; `from` and `to` are moments, the second not included. */
export type AuditFilter = {
  readonly search?: string | undefined;
  readonly accountId?: string | undefined;
  readonly action?: readonly string[] | undefined;
  readonly subjectId?: string | undefined;
  readonly outcome?: 'done' | 'refused' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
};

/** Looking at the trail is itself on the trail. */
export const noteReading = command({
  action: 'platform.read-audit',
  load: async (_tx, input: { readonly step: 'list' | 'export' | 'verify'; readonly filter?: AuditFilter }) => input,
  rule: 'role-is-enough',
  decide: (input) => accept(input),
  save: async () => ({}),
  audit: ({ step, filter }) => ({ subject: { kind: 'audit', id: null }, detail: { step, ...filter } }),
});

type Place = { readonly before?: string; readonly oldestFirst: boolean; readonly limit: number; readonly offset: number };

const readEntries = query({
  action: 'platform.read-audit',
  heavy: true,
  async run(reader, { filter, place }: { filter: AuditFilter; place: Place }) {
    const like = `%${filter.search}%`;
    const matching = reader
      .selectFrom('platform.audit_entry as e')
      .$if(filter.search !== undefined && filter.search !== '', (q) =>
        q.where((eb) => eb.or([eb('e.actor', 'like', like), eb('e.action', 'like', like), eb('e.subject_kind', 'like', like)])),
      )
      .$if(filter.accountId !== undefined, (q) => q.where('e.account_id', '=', filter.accountId ?? null))
      .$if(filter.action !== undefined, (q) => q.where('e.action', 'in', [...(filter.action ?? [])]))
      .$if(filter.subjectId !== undefined, (q) => q.where('e.subject_id', '=', filter.subjectId ?? null))
      .$if(filter.outcome !== undefined, (q) => q.where('e.outcome', '=', filter.outcome ?? ''))
      .$if(filter.from !== undefined, (q) => q.where('e.at', '>=', new Date(filter.from ?? 0)))
      .$if(filter.to !== undefined, (q) => q.where('e.at', '<', new Date(filter.to ?? 0)));
    const rows = await matching
      .selectAll('e')
      .$if(place.before !== undefined, (q) => q.where('e.id', '<', place.before ?? ''))
      .orderBy('e.id', place.oldestFirst ? 'asc' : 'desc')
      .limit(place.limit)
      .offset(place.offset)
      .execute();
    const counted = place.before
      ? undefined
      : await reader
          .selectFrom(
            matching
              .select('e.id')
              .limit(MOST_COUNTED + 1)
              .as('some'),
          )
          .select((eb) => eb.fn.countAll<string>().as('n'))
          .executeTakeFirstOrThrow();
    return { rows: rows.map(viewOf), count: Number(counted?.n ?? 0) };
  },
});

type Row = {
  id: string;
  at: Date;
  account_id: string | null;
  actor: string;
  action: string;
  outcome: string;
  subject_kind: string;
  subject_id: string | null;
  detail: unknown;
  request_id: string | null;
};

function viewOf(row: Row): AuditEntryView {
  return {
    id: row.id,
    at: row.at.toISOString(),
    accountId: row.account_id,
    actor: row.actor,
    action: row.action,
    actionTitle: actionTitle(row.action),
    outcome: row.outcome as AuditEntryView['outcome'],
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    detail: row.detail as AuditEntryView['detail'],
    requestId: row.request_id,
  };
}

/** One page of the trail, newest first unless sorted by `at`. */
export async function listAudit(
  scope: Scope,
  { page, pageSize, sort, ...filter }: AuditFilter & { page: number; pageSize: number; sort?: string | undefined },
): Promise<Page<AuditEntryView>> {
  await noteReading(scope, { step: 'list', filter });
  const place = { oldestFirst: sort === 'at', limit: pageSize, offset: (page - 1) * pageSize };
  const { rows, count } = await readEntries(scope, { filter, place });
  return { rows, total: Math.min(count, MOST_COUNTED), totalIsCapped: count > MOST_COUNTED, page, pageSize };
}

/** All entries that match, newest first, read in portions as they are asked for. */
export async function* allAudit(scope: Scope, filter: AuditFilter): AsyncGenerator<AuditEntryView> {
  let before = 'ffffffff-ffff-ffff-ffff-ffffffffffff';
  for (;;) {
    const { rows } = await readEntries(scope, { filter, place: { before, oldestFirst: false, limit: CHUNK, offset: 0 } });
    yield* rows;
    if (rows.length < CHUNK) return;
    before = rows.at(-1)?.id ?? before;
  }
}
