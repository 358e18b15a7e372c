import type { Endpoint } from '@chuangcheng/kit/endpoint';
import { Form, Modal } from 'antd';
import type { ReactNode } from 'react';
import { type ContractFormOptions, type FieldOf, type FormValues, useContractForm } from './use-contract-form.tsx';

export type FormDialogProps<E extends Endpoint> = ContractFormOptions<E> & {
  readonly endpoint: E;
  readonly title: string;
  /** What will happen, in one sentence. */
  readonly effect?: ReactNode;
  /** Names the effect, such as 开设账号. */
  readonly actionLabel: string;
  readonly initial?: FormValues;
  readonly onClose: () => void;
  readonly children: (field: FieldOf) => ReactNode;
};

/** A dialog around a contract form. Show it only while it is needed: it starts afresh each time. */
export function FormDialog<const E extends Endpoint>(props: FormDialogProps<E>) {
  const { form, busy, field, formProps, error } = useContractForm(props.endpoint, {
    input: props.input,
    onDone: (answer) => {
      props.onClose();
      props.onDone?.(answer);
    },
  });
  return (
    <Modal
      open
      title={props.title}
      okText={props.actionLabel}
      confirmLoading={busy}
      onOk={form.submit}
      onCancel={props.onClose}
      mask={{ closable: false }}
    >
      {props.effect && <p className="cc-dialog-effect">{props.effect}</p>}
      <Form {...formProps} initialValues={props.initial ?? {}}>
        {props.children(field)}
        {error}
      </Form>
    </Modal>
  );
}
