import { roleName } from '@chuangcheng/modules/organisation/domain';
import { useBilingual } from '@chuangcheng/ui';

/** What a role is called in the language in use. */
export function useRoleName(): (role: string) => string {
  const say = useBilingual();
  return (role) => say(roleName(role));
}
