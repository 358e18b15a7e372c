import { call } from '@chuangcheng/api-client';
import type { SavedViews } from '@chuangcheng/ui';
import { listSavedViews, removeView, saveView } from '@chuangcheng/platform/contract';

/** The signed-in person's saved views of one list, kept on the server. */
export function savedViewsOf(list: string): SavedViews {
  return {
    load: async () => (await call(listSavedViews, { query: { list } })).views,
    save: (name, query) => call(saveView, { body: { list, name, query } }),
    remove: (id) => call(removeView, { params: { id } }),
  };
}
