import { room } from '@chuangcheng/platform/kernel';

/** The index, the site types and the sites are known to everybody on the staff. */
export const { command, query } = room('assessment', {
  open: [
    'edition',
    'index_node',
    'standard',
    'standard_unit',
    'negative_item',
    'survey_question',
    'site_type',
    'site_type_alias',
    'check_item',
    'site',
  ],
  scoped: {},
});
