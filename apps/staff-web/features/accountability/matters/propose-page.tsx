import { newId } from '@chuangcheng/kit/id';
import { getClue, proposeMatter } from '@chuangcheng/modules/appraisal/contract';
import { clueRuleNames, MEASURE_KINDS, measureKindNames } from '@chuangcheng/modules/appraisal/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Button, Form, Input, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { Answer, Page, useAsk, useContractForm } from '../../../app/index.ts';
import { useUnitChoices } from '../../organisation/use-unit-choices.ts';
import { type ClueWithEvidence, EvidenceList } from '../evidence-list.tsx';
import '../accountability.css';

/** Proposes a measure: from a clue, or by hand with facts the office states. The unit is heard before anybody decides. */
export function ProposePage() {
  const [address] = useSearchParams();
  const clueId = address.get('clueId');
  return clueId ? <FromClue id={clueId} /> : <ProposalForm />;
}

function FromClue({ id }: { readonly id: string }) {
  const asked = useAsk(getClue, { params: { id } });
  return <Answer of={asked}>{(clue) => <ProposalForm clue={clue} />}</Answer>;
}

function ProposalForm({ clue }: { readonly clue?: ClueWithEvidence }) {
  const t = useT('accountability');
  const say = useBilingual();
  const navigate = useNavigate();
  const units = useUnitChoices();
  const [id] = useState(newId);
  const { form, busy, field, formProps, error } = useContractForm(proposeMatter, {
    input: (fields) => ({
      body: { ...fields, id, ...(clue && { unitId: clue.unitId, clueIds: [clue.id] }) },
    }),
    onDone: () => void navigate(`/accountability/matters/${id}`),
  });
  return (
    <Page
      title={t('propose.title')}
      note={t('propose.note')}
      back={{ to: '/accountability/matters', label: t('part.matters') }}
      action={
        <Button type="primary" loading={busy} onClick={form.submit}>
          {t('propose.do')}
        </Button>
      }
    >
      <div className="cc-matter">
        <section className="cc-sheet">
          <Form {...formProps} initialValues={{ kind: 'reminder', statementDays: 5, answerDays: 15 }}>
            <Form.Item {...field('kind', t('matter.kind'))}>
              <Radio.Group options={MEASURE_KINDS.map((kind) => ({ value: kind, label: say(measureKindNames[kind]) }))} />
            </Form.Item>
            {!clue && (
              <Form.Item {...field('unitId', t('unit'))}>
                <Select showSearch={{ optionFilterProp: 'label' }} options={[...units.options]} loading={units.loading} />
              </Form.Item>
            )}
            {(['facts', 'basis', 'demand'] as const).map((name) => (
              <Form.Item key={name} {...field(name, t(`matter.${name}`), t(`propose.hint.${name}`))}>
                <Input.TextArea rows={4} maxLength={2000} showCount />
              </Form.Item>
            ))}
            <Form.Item {...field('statementDays', t('propose.statementDays'))}>
              <InputNumber min={1} max={30} precision={0} />
            </Form.Item>
            <Form.Item {...field('answerDays', t('propose.answerDays'))}>
              <InputNumber min={1} max={60} precision={0} />
            </Form.Item>
            {error}
          </Form>
        </section>
        {clue && (
          <section className="cc-sheet">
            <h2>
              {clue.unit} · {say(clueRuleNames[clue.rule])}
            </h2>
            <EvidenceList rows={clue.evidence} />
          </section>
        )}
      </div>
    </Page>
  );
}
