import {
  assignVerification,
  handBackVerification,
  listVerifiers,
  takeVerification,
} from '@chuangcheng/modules/rectification/contract';
import { ProblemAlert, ReasonDialog, useT } from '@chuangcheng/ui';
import { Button, Form, Select } from 'antd';
import { useState } from 'react';
import { FormDialog, useAsk, useSend } from '../../../app/index.ts';

type Task = {
  readonly id: string;
  readonly version: number;
  readonly may: { readonly take: boolean; readonly assign: boolean; readonly handBack: boolean };
};

/** Who verifies: taken, assigned or handed back. */
export function TaskSteps({ task }: { readonly task: Task }) {
  const t = useT('rectification');
  const [open, setOpen] = useState<'assign' | 'hand-back'>();
  const take = useSend(takeVerification, { done: t('verification.taken') });
  const handBack = useSend(handBackVerification);
  const { id, version, may } = task;
  return (
    <div className="cc-case-moves cc-no-print">
      {may.take && (
        <Button loading={take.isPending} onClick={() => take.mutate({ params: { id }, body: { version } })}>
          {t('verification.take')}
        </Button>
      )}
      {may.assign && <Button onClick={() => setOpen('assign')}>{t('verification.assign')}</Button>}
      {may.handBack && <Button onClick={() => setOpen('hand-back')}>{t('verification.handBack')}</Button>}
      <ProblemAlert problem={take.error} />
      {open === 'assign' && <AssignDialog task={task} onClose={() => setOpen(undefined)} />}
      <ReasonDialog
        open={open === 'hand-back'}
        title={t('verification.handBack')}
        effect={t('verification.handBackEffect')}
        actionLabel={t('verification.handBack')}
        onSubmit={async (reason) => {
          await handBack.mutateAsync({ params: { id }, body: { version, reason } });
        }}
        onClose={() => setOpen(undefined)}
      />
    </div>
  );
}

function AssignDialog({ task: { id, version }, onClose }: { readonly task: Task; readonly onClose: () => void }) {
  const t = useT('rectification');
  const asked = useAsk(listVerifiers, { params: { id } });
  return (
    <FormDialog
      endpoint={assignVerification}
      title={t('verification.assign')}
      effect={t('verification.assignEffect')}
      actionLabel={t('verification.assign')}
      input={(fields) => ({ params: { id }, body: { ...fields, version } })}
      onClose={onClose}
    >
      {(field) => (
        <Form.Item {...field('accountId', t('verification.verifier'))}>
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            loading={asked.isPending}
            options={(asked.data?.candidates ?? []).map((one) => ({
              value: one.accountId,
              label: one.open > 0 ? t('verification.candidate', { name: one.name, open: one.open }) : one.name,
            }))}
          />
        </Form.Item>
      )}
    </FormDialog>
  );
}
