import { Form, Input, Modal } from 'antd';
import { type ReactNode, useId, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { FormError } from './form-error.tsx';

export type ReasonDialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** What will happen, in one sentence. */
  readonly effect: ReactNode;
  /** Names the effect, such as 退回派遣. */
  readonly actionLabel: string;
  /** Fewest characters of the reason; 2 by default. */
  readonly minLength?: number;
  /** Ready-made reasons that can be taken over with one click. */
  readonly suggestions?: readonly string[];
  readonly onSubmit: (reason: string) => Promise<void>;
  readonly onClose: () => void;
};

/** Asks for a reason instead of a confirmation. Stays open with what was typed when the server refuses. */
export function ReasonDialog(props: ReasonDialogProps) {
  const t = useT('ui');
  const [form] = Form.useForm<{ reason: string }>();
  // It is on the page while it is closed: without a name its field would be taken for that of another form.
  const name = useId();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const submit = async ({ reason }: { reason: string }): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      await props.onSubmit(reason.trim());
      form.resetFields();
      props.onClose();
    } catch (cause) {
      setProblem(cause);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.actionLabel}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={props.onClose}
      forceRender
    >
      <p>{props.effect}</p>
      <Form form={form} name={name} layout="vertical" onFinish={submit} requiredMark={false}>
        <Form.Item
          name="reason"
          label={t('reason.label')}
          rules={[
            {
              required: true,
              whitespace: true,
              min: props.minLength ?? 2,
              message: t('reason.tooShort', { count: props.minLength ?? 2 }),
            },
          ]}
        >
          <Input.TextArea autoFocus rows={3} maxLength={500} showCount />
        </Form.Item>
        {props.suggestions && (
          <p className="cc-suggestions">
            {props.suggestions.map((text) => (
              <button key={text} type="button" onClick={() => form.setFieldValue('reason', text)}>
                {text}
              </button>
            ))}
          </p>
        )}
        <FormError problem={problem} form={form} />
      </Form>
    </Modal>
  );
}
