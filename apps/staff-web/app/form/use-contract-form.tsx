import { call, type CallInput } from '@chuangcheng/api-client';
import type { Endpoint, EndpointInput, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { FormError, fieldPath, useT } from '@chuangcheng/ui';
import { useQueryClient } from '@tanstack/react-query';
import { Form, type FormItemProps } from 'antd';
import { type ReactNode, useState } from 'react';
import { contractRule, emptyOf, isEmpty, mayBeEmpty, schemaAt } from './contract-rule.ts';

export type FormValues = Record<string, unknown>;

/** Name (a path such as `holder.name`), label and rules of a field, to be spread over a `Form.Item`. */
export type FieldOf = (name: string, label: ReactNode, hint?: string) => FormItemProps;

/** The fields of a form for an endpoint: its body, where the form asks for all of it. */
export type FieldsOf<E extends Endpoint> = EndpointInput<E> extends { body: infer B } ? B : FormValues;

export type ContractFormOptions<E extends Endpoint> = {
  /**
   * Builds the call from the fields, which are named as in the body of the endpoint. Empty ones already are what the
   * contract takes for empty.
   */
  readonly input: (fields: FieldsOf<E>) => CallInput<E>;
  readonly onDone?: (answer: EndpointOutput<E>) => void;
};

/**
 * A form that sends one endpoint: fields are checked by the contract's own schema before it is sent, what the server
 * finds appears beside the fields, and what was typed stays when it is refused.
 */
export function useContractForm<const E extends Endpoint>(endpoint: E, options: ContractFormOptions<E>) {
  const t = useT('app');
  const client = useQueryClient();
  const [form] = Form.useForm<FormValues>();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();

  const submit = async (values: FormValues): Promise<void> => {
    setBusy(true);
    setProblem(undefined);
    try {
      const answer = (await (call as AnyCall)(
        endpoint,
        options.input(emptied(endpoint.body, values) as FieldsOf<E>),
      )) as EndpointOutput<E>;
      options.onDone?.(answer);
      void client.invalidateQueries();
    } catch (cause) {
      setProblem(cause);
    } finally {
      setBusy(false);
    }
  };

  const field: FieldOf = (name, label, hint) => {
    const schema = schemaAt(endpoint.body, name.split('.'));
    return {
      name: fieldPath(name),
      label,
      ...(schema && { rules: [contractRule(schema, t)], required: !mayBeEmpty(schema) }),
      ...(hint && { extra: hint }),
    };
  };

  return {
    form,
    busy,
    problem,
    field,
    reset: () => {
      form.resetFields();
      setProblem(undefined);
    },
    /** Spread over `Form`. */
    formProps: { form, layout: 'vertical' as const, onFinish: submit, validateTrigger: 'onBlur' },
    /** What went wrong, for the head or the foot of the form. */
    error: problem === undefined ? null : <FormError problem={problem} form={form} />,
  };
}

function emptied(schema: unknown, values: FormValues, path: readonly string[] = []): FormValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const at = [...path, name];
      if (isPlain(value)) return [name, emptied(schema, value, at)];
      const inner = isEmpty(value) ? schemaAt(schema, at) : undefined;
      return [name, inner ? emptyOf(inner) : value];
    }),
  );
}

function isPlain(value: unknown): value is FormValues {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

type AnyCall = (endpoint: Endpoint, input: unknown) => Promise<unknown>;
