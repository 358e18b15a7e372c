import { accept, refuse } from '@chuangcheng/kit/decision';
import { newId } from '@chuangcheng/kit/id';
import { listSavedViews, removeView, saveView } from '../contract/index.ts';
import { type Route, route } from '../http/index.ts';
import { actions, actorAccountId, room } from '../kernel/index.ts';

actions({
  'platform.keep-views': { title: { zh: '保存我的视图', en: 'Keep my views' }, roles: ['signed-in'] },
});

const { command, query } = room('platform', {
  open: [],
  scoped: {
    saved_view: (db, actor) => db.selectFrom('platform.saved_view').selectAll().where('account_id', '=', actorAccountId(actor)),
  },
});

const listViews = query({
  action: 'platform.keep-views',
  run: (reader, input: { list: string }) =>
    reader
      .selectFrom('visible_saved_view')
      .select(['id', 'name', 'query'])
      .where('list', '=', input.list)
      .orderBy('name')
      .execute(),
});

/** Keeps a view; one of the same name is replaced. */
const keepView = command({
  action: 'platform.keep-views',
  load: async (_tx, input: { list: string; name: string; query: string }) => input,
  rule: 'role-is-enough',
  decide: (input) => accept({ ...input, id: newId() }),
  save: (tx, plan, _permit, { actor, now }) =>
    tx
      .insertInto('platform.saved_view')
      .values({ ...plan, account_id: actorAccountId(actor) ?? '', created_at: now })
      .onConflict((oc) => oc.columns(['county_id', 'account_id', 'list', 'name']).doUpdateSet({ query: plan.query }))
      .returning(['id', 'name', 'query'])
      .executeTakeFirstOrThrow(),
  audit: (plan) => ({ subject: { kind: 'saved-view', id: plan.id }, detail: { list: plan.list, name: plan.name } }),
});

const dropView = command({
  action: 'platform.keep-views',
  async load(tx, input: { id: string }, { actor }) {
    const mine = tx
      .selectFrom('platform.saved_view')
      .select('id')
      .where('id', '=', input.id)
      .where('account_id', '=', actorAccountId(actor));
    return (await mine.executeTakeFirst()) ?? refuse('platform/not-found');
  },
  rule: 'role-is-enough',
  decide: (found) => accept(found),
  async save(tx, found) {
    await tx.deleteFrom('platform.saved_view').where('id', '=', found.id).execute();
    return {};
  },
  audit: (found) => ({ subject: { kind: 'saved-view', id: found.id } }),
});

export const savedViewRoutes: Route[] = [
  route(listSavedViews, async ({ query: input }, scope) => ({ views: await listViews(scope, input) })),
  route(saveView, ({ body }, scope) => keepView(scope, body)),
  route(removeView, ({ params }, scope) => dropView(scope, params)),
];
