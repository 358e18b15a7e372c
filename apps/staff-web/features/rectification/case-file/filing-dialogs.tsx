import { fileCase, listCaseFiles, refuseFiling, voidCase } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { Form, Input, Select } from 'antd';
import { useState } from 'react';
import { FormDialog, useAsk } from '../../../app/index.ts';
import { CategoryFields } from '../category-fields.tsx';
import { useCategoryChoices } from '../use-category-choices.ts';
import type { MoveDialogProps } from './move-dialog-props.ts';

/** 立案: which condition is met decides the time limit. */
export function FileDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const choices = useCategoryChoices();
  const [categoryId, setCategoryId] = useState(caseFile.categoryId ?? undefined);
  return (
    <FormDialog
      endpoint={fileCase}
      title={t('move.file.title')}
      effect={t('move.file.effect')}
      actionLabel={t('move.file.button')}
      initial={{ categoryId: caseFile.categoryId ?? undefined, conditionId: caseFile.conditionId ?? undefined }}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => <CategoryFields field={field} choices={choices} categoryId={categoryId} onCategory={setCategoryId} />}
    </FormDialog>
  );
}

/** 不予立案: the reason is what the reporter is told. */
export function RefuseFilingDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  return (
    <FormDialog
      endpoint={refuseFiling}
      title={t('move.refuse-filing.title')}
      effect={t('move.refuse-filing.effect')}
      actionLabel={t('move.refuse-filing.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('reason', t('move.reason'))}>
          <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
        </Form.Item>
      )}
    </FormDialog>
  );
}

/** 作废: usually because it repeats another one. */
export function VoidDialog({ caseFile, onClose }: MoveDialogProps) {
  const t = useT('rectification');
  const [search, setSearch] = useState('');
  const targets = useMergeTargets(caseFile, search);
  return (
    <FormDialog
      endpoint={voidCase}
      title={t('move.void.title')}
      effect={t('move.void.effect')}
      actionLabel={t('move.void.button')}
      input={(fields) => ({ params: { id: caseFile.id }, body: { ...fields, version: caseFile.version } })}
      onClose={onClose}
    >
      {(field) => (
        <>
          <Form.Item {...field('reason', t('move.reason'))}>
            <Input.TextArea rows={3} maxLength={500} showCount autoFocus />
          </Form.Item>
          <Form.Item {...field('mergedInto', t('move.void.mergedInto'))}>
            <Select
              allowClear
              placeholder={t('move.void.mergedIntoHint')}
              showSearch={{ filterOption: false, onSearch: setSearch }}
              options={[...targets]}
            />
          </Form.Item>
        </>
      )}
    </FormDialog>
  );
}

const MOST_TARGETS = 10;

/** Case files it may repeat: those that belong to it, or what is found by a number or words. */
function useMergeTargets(caseFile: MoveDialogProps['caseFile'], search: string) {
  const words = search.trim();
  const found = useAsk(
    listCaseFiles,
    { query: { search: words, pageSize: MOST_TARGETS } },
    { enabled: words !== '', keep: true },
  );
  const files = words === '' ? caseFile.related : (found.data?.rows ?? []);
  return files.filter((one) => one.id !== caseFile.id).map((one) => ({ value: one.id, label: `${one.number} ${one.category}` }));
}
