import type { AuditEntryView } from '@chuangcheng/platform/contract';
import { DASH, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Drawer } from 'antd';
import { useSubjectKind } from './use-subject-kind.ts';
import './audit.css';

/** One line of the trail with all that was written down. */
export function EntryDetail({ entry, onClose }: { readonly entry: AuditEntryView; readonly onClose: () => void }) {
  const t = useT('audit');
  const say = useBilingual();
  const format = useFormat();
  const kindName = useSubjectKind();
  const lines = [
    ['at', format.moment(entry.at)],
    ['actor', entry.actor],
    ['outcome', t(entry.outcome)],
    ['subjectKind', kindName(entry.subjectKind)],
    ['subjectId', entry.subjectId ?? DASH],
    ['requestId', entry.requestId ?? DASH],
  ];
  return (
    <Drawer open title={say(entry.actionTitle)} onClose={onClose} size={480}>
      <dl className="cc-audit-entry">
        {lines.map(([key, value]) => (
          <div key={key}>
            <dt>{t(String(key))}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('detail')}</h3>
      <pre className="cc-audit-detail">{JSON.stringify(entry.detail, null, 2)}</pre>
    </Drawer>
  );
}
