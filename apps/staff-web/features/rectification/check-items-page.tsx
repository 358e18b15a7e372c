import { call } from '@chuangcheng/api-client';
import {
  type CheckItemConditionRow,
  listCheckItemConditions,
  setCheckItemCondition,
} from '@chuangcheng/modules/rectification/contract';
import { DASH, DataList, type ListColumn, StateTag, useBilingual, useT } from '@chuangcheng/ui';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { FormDialog, Page, savedViewsOf, useCan } from '../../app/index.ts';
import { useCategoryChoices } from './use-category-choices.ts';

const LIST = listCheckItemConditions.id;
const ORIGINS = ['proposed', 'set', 'none'] as const;

/** Which problem a failed check item is: proposed by likeness of words, set by the office. */
export function CheckItemsPage() {
  const t = useT('rectification');
  const can = useCan();
  const [editing, setEditing] = useState<CheckItemConditionRow>();
  const columns: ListColumn<CheckItemConditionRow>[] = [
    { key: 'siteType', title: t('checkItem.siteType'), sortKey: 'siteType', width: 150, render: (row) => row.siteType },
    { key: 'content', title: t('checkItem.content'), sortKey: 'content', render: (row) => `${row.number}. ${row.content}` },
    { key: 'condition', title: t('checkItem.condition'), render: (row) => row.condition ?? DASH },
    {
      key: 'origin',
      title: t('checkItem.origin'),
      width: 110,
      render: (row) => (
        <StateTag tone={row.origin === 'set' ? 'good' : row.origin === null ? 'bad' : 'waiting'}>
          {t(`checkItem.origins.${row.origin ?? 'none'}`)}
        </StateTag>
      ),
    },
    ...(can('rectification.edit-categories')
      ? [
          {
            key: 'change',
            title: t('checkItem.change'),
            width: 90,
            render: (row: CheckItemConditionRow) => (
              <Button size="small" onClick={() => setEditing(row)}>
                {t('checkItem.change')}
              </Button>
            ),
          },
        ]
      : []),
  ];
  return (
    <Page title={t('nav.checkItems')} note={t('checkItem.note')}>
      <DataList<CheckItemConditionRow>
        id={LIST}
        label={t('nav.checkItems')}
        columns={columns}
        filters={[
          {
            key: 'origin',
            title: t('checkItem.origin'),
            kind: 'select',
            options: ORIGINS.map((origin) => ({ value: origin, label: t(`checkItem.origins.${origin}`) })),
          },
        ]}
        load={(query, signal) => call(listCheckItemConditions, { query }, { signal })}
        rowKey={(row) => row.checkItemId}
        searchHint={t('checkItem.searchHint')}
        views={savedViewsOf(LIST)}
        empty={{ title: t('checkItem.empty'), hint: t('checkItem.emptyHint') }}
      />
      {editing && <ChangeDialog row={editing} onClose={() => setEditing(undefined)} />}
    </Page>
  );
}

function ChangeDialog({ row, onClose }: { readonly row: CheckItemConditionRow; readonly onClose: () => void }) {
  const t = useT('rectification');
  const say = useBilingual();
  const { categories, loading } = useCategoryChoices();
  return (
    <FormDialog
      endpoint={setCheckItemCondition}
      title={t('checkItem.changeTitle')}
      effect={`${row.siteType} · ${row.content}`}
      actionLabel={t('checkItem.changeDo')}
      initial={{ conditionId: row.conditionId ?? undefined }}
      input={(fields) => ({ params: { checkItemId: row.checkItemId }, body: fields })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('conditionId', t('checkItem.condition'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={loading}
            options={categories.flatMap((category) =>
              category.conditions.map((one) => ({
                value: one.id,
                label: `${category.className} · ${category.name}：${one.text}（${one.phases.map((phase) => say(phase.limit)).join(' → ')}）`,
              })),
            )}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
