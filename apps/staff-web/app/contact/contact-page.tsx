import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { getContact, setContact } from '@chuangcheng/platform/contract';
import { useT } from '@chuangcheng/ui';
import { App, Button, Form, Input } from 'antd';
import { Answer } from '../ask/answer.tsx';
import { useAsk } from '../ask/use-ask.ts';
import { useContractForm } from '../form/use-contract-form.tsx';
import { Page } from '../page.tsx';

/** Where the signed-in person's messages go besides the inbox. */
export function ContactPage() {
  const t = useT('app');
  const contact = useAsk(getContact);
  return (
    <Page title={t('contact.title')} note={t('contact.use')}>
      <Answer of={contact}>{(data) => <ContactForm contact={data} />}</Answer>
    </Page>
  );
}

function ContactForm({ contact }: { readonly contact: EndpointOutput<typeof getContact> }) {
  const t = useT('app');
  const { message } = App.useApp();
  const { formProps, field, error, busy } = useContractForm(setContact, {
    input: (body) => ({ body }),
    onDone: () => void message.success(t('contact.saved')),
  });
  return (
    <Form {...formProps} initialValues={contact} className="cc-sheet cc-form-narrow" requiredMark={false}>
      {error}
      <Form.Item {...field('email', t('contact.email'))}>
        <Input type="email" autoComplete="email" maxLength={200} />
      </Form.Item>
      <Form.Item {...field('phone', t('contact.phone'), t('contact.phoneHint'))}>
        <Input type="tel" inputMode="numeric" autoComplete="tel-national" maxLength={11} />
      </Form.Item>
      <Button type="primary" htmlType="submit" loading={busy}>
        {t('contact.do')}
      </Button>
    </Form>
  );
}
