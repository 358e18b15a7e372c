import { DASH } from '@chuangcheng/ui';
import { useTranslation } from 'react-i18next';

/** What a kind of subject of the audit trail is called. */
export function useSubjectKind(): (kind: string) => string {
  const { t } = useTranslation('audit');
  return (kind) => (kind === '' ? DASH : t([`kind.${kind}`, 'kind.other']));
}
