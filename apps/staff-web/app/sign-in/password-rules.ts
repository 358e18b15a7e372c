import { isStrongPassword } from '@chuangcheng/kit/password-policy';
import type { Translate } from '@chuangcheng/ui';
import type { Rule } from 'antd/es/form';

/** The server's own rule for passwords, checked while the form is filled in. */
export function strengthRule(t: Translate, accountName: () => string): Rule {
  return {
    validator: async (_rule, value: unknown) => {
      if (typeof value !== 'string' || value === '') throw new Error(t('field.required'));
      if (!isStrongPassword(value, accountName())) throw new Error(t('password.weak'));
    },
  };
}

/** The same password, typed once more. */
export function repeatRule(t: Translate, of: string): Rule {
  return (form) => ({
    validator: async (_rule, value: unknown) => {
      if (value !== form.getFieldValue(of)) throw new Error(t('password.differs'));
    },
  });
}
