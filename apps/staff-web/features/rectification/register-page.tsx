import { newId } from '@chuangcheng/kit/id';
import type { Position } from '@chuangcheng/kit/coordinates';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { registerCaseFile } from '@chuangcheng/modules/rectification/contract';
import { SOURCES, sourceNames } from '@chuangcheng/modules/rectification/domain';
import { PhotoUpload, useBilingual, useT } from '@chuangcheng/ui';
import { PositionPicker } from '@chuangcheng/ui/map';
import { App, Button, Form, Input, Select } from 'antd';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { Page, useAsk, useContractForm } from '../../app/index.ts';
import { CategoryFields } from './category-fields.tsx';
import { RouteProposal } from './route-proposal.tsx';
import { useCategoryChoices } from './use-category-choices.ts';
import './rectification.css';

/** One screen to register a problem: what, where, a picture; and at once to whom it would go. */
export function RegisterPage() {
  const t = useT('rectification');
  const say = useBilingual();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const choices = useCategoryChoices();
  const towns = useAsk(getAreaMap, { query: { level: 'community' } });
  const [id] = useState(newId);
  const [categoryId, setCategoryId] = useState<string>();
  const [conditionId, setConditionId] = useState<string>();
  const [position, setPosition] = useState<Position | null>(null);
  const { busy, field, formProps, error } = useContractForm(registerCaseFile, {
    input: (fields) => ({ body: { ...fields, id, position } }),
    onDone: (answer) => {
      void message.success(t('register.done', { number: answer.number }));
      void navigate(`/rectification/case-files/${answer.id}`);
    },
  });
  return (
    <Page title={t('nav.register')} note={t('register.note')}>
      <Form {...formProps} initialValues={{ source: 'self-found', photoIds: [] }}>
        <div className="cc-register">
          <div>
            <CategoryFields
              field={field}
              choices={choices}
              categoryId={categoryId}
              onCategory={setCategoryId}
              onCondition={setConditionId}
            />
            <Form.Item {...field('description', t('case.description'))}>
              <Input.TextArea rows={3} maxLength={1000} showCount />
            </Form.Item>
            <Form.Item {...field('place', t('case.place'), t('register.placeHint'))}>
              <Input maxLength={200} />
            </Form.Item>
            <Form.Item {...field('source', t('case.source'))}>
              <Select options={SOURCES.map((source) => ({ value: source, label: say(sourceNames[source]) }))} />
            </Form.Item>
            <Form.Item {...field('photoIds', t('register.photos'))}>
              <PhotoUpload />
            </Form.Item>
            {error}
            <Button type="primary" htmlType="submit" loading={busy}>
              {t('register.do')}
            </Button>
          </div>
          <div>
            <PositionPicker
              label={t('case.position')}
              value={position}
              onChange={(chosen) => setPosition(chosen)}
              {...(towns.data && { areas: towns.data })}
              height={420}
            />
            {conditionId && <RouteProposal conditionId={conditionId} position={position} />}
          </div>
        </div>
      </Form>
    </Page>
  );
}
