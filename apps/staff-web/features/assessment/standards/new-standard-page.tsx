import { newId } from '@chuangcheng/kit/id';
import { addStandard, getIndexTree } from '@chuangcheng/modules/assessment/contract';
import { EmptyState, useT } from '@chuangcheng/ui';
import { Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page, useAsk, useContractForm } from '../../../app/index.ts';
import { useEdition } from '../editions/use-edition.ts';
import { StandardFields } from './standard-fields.tsx';
import '../assessment.css';

/** A standard added to a draft by hand. */
export function NewStandardPage() {
  const t = useT('assessment');
  const navigate = useNavigate();
  const [id] = useState(newId);
  const { edition, query } = useEdition();
  const tree = useAsk(getIndexTree, { query });
  const { busy, field, formProps, error } = useContractForm(addStandard, {
    input: (fields) => ({ body: { ...fields, id } }),
    onDone: () => void navigate(`/assessment/standards/${id}`),
  });
  const back = { to: `/assessment/index${edition ? `?editionId=${edition.id}` : ''}`, label: t('nav.index') };
  const nodes = tree.data?.nodes ?? [];
  const parents = nodes.filter((node) => node.standard === null);
  return (
    <Page title={t('standard.add')} back={back} note={edition?.version}>
      {edition && edition.state !== 'draft' ? (
        <EmptyState title={t('standard.draftsOnly')} hint={t('standard.draftsOnlyHint')} />
      ) : (
        <Form
          {...formProps}
          className="cc-sheet cc-standard-page"
          initialValues={{ requirements: [''], methods: [], scoringRule: '', lead: '', responsible: [], dueText: '' }}
        >
          <div className="cc-form-columns">
            <Form.Item {...field('parentId', t('standard.parent'))}>
              <Select
                showSearch={{ optionFilterProp: 'label' }}
                loading={tree.isPending}
                options={parents.map((node) => ({ value: node.id, label: `${node.number} ${node.title}` }))}
              />
            </Form.Item>
            <Form.Item {...field('number', t('standard.number'))}>
              <Input maxLength={20} />
            </Form.Item>
          </div>
          <StandardFields field={field} />
          {error}
          <Button type="primary" htmlType="submit" loading={busy}>
            {t('standard.addDo')}
          </Button>
        </Form>
      )}
    </Page>
  );
}
