import { type CaseFileDetail, type CasePartView, releasePart } from '@chuangcheng/modules/rectification/contract';
import { type PartState, partStateNames } from '@chuangcheng/modules/rectification/domain';
import {
  onDemand,
  PhotoStrip,
  ReasonDialog,
  StateTag,
  type StateTone,
  UnitName,
  useBilingual,
  useFormat,
  useT,
} from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useSend } from '../../../app/index.ts';

const AddPartDialog = onDemand(async () => (await import('./part-dialogs.tsx')).AddPartDialog);
const ReportPartDialog = onDemand(async () => (await import('./part-dialogs.tsx')).ReportPartDialog);

const TONES: Readonly<Record<PartState, StateTone>> = { open: 'active', done: 'good', released: 'neutral' };

/** 主办 and 协办: who leads, who does which part, and how far each is. */
export function CaseParts({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const [adding, setAdding] = useState(false);
  const { parts, mayAddPart } = caseFile.handling;
  if (parts.length === 0 && !mayAddPart) return null;
  return (
    <div className="cc-handling">
      {parts.length > 0 && (
        <>
          <h3>{t('part.title')}</h3>
          <p>{t('part.lead', { unit: caseFile.unit ?? '' })}</p>
          <ul className="cc-parts">
            {parts.map((part) => (
              <PartLine key={part.id} part={part} />
            ))}
          </ul>
        </>
      )}
      {mayAddPart && (
        <Button className="cc-no-print" onClick={() => setAdding(true)}>
          {t('part.add.do')}
        </Button>
      )}
      {adding && <AddPartDialog caseId={caseFile.id} onClose={() => setAdding(false)} />}
    </div>
  );
}

function PartLine({ part }: { readonly part: CasePartView }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const [open, setOpen] = useState<'report' | 'release'>();
  const release = useSend(releasePart);
  return (
    <li>
      <p className="cc-part-head">
        <StateTag tone={TONES[part.state]}>{say(partStateNames[part.state])}</StateTag>
        <strong>
          <UnitName name={part.unit} />
        </strong>
        <span>{part.task}</span>
      </p>
      {part.settledAt && (
        <p className="cc-faint">
          {part.settledBy} {format.moment(part.settledAt)}：{part.result}
        </p>
      )}
      {part.photoIds.length > 0 && <PhotoStrip photos={part.photoIds.map((id) => ({ id, caption: part.unit }))} />}
      {(part.may.report || part.may.release) && (
        <p className="cc-case-moves cc-no-print">
          {part.may.report && (
            <Button type="primary" onClick={() => setOpen('report')}>
              {t('part.report.do')}
            </Button>
          )}
          {part.may.release && <Button onClick={() => setOpen('release')}>{t('part.release.do')}</Button>}
        </p>
      )}
      {open === 'report' && <ReportPartDialog part={part} onClose={() => setOpen(undefined)} />}
      <ReasonDialog
        open={open === 'release'}
        title={t('part.release.title')}
        effect={t('part.release.effect', { unit: part.unit })}
        actionLabel={t('part.release.do')}
        onSubmit={async (reason) => {
          await release.mutateAsync({ params: { id: part.id }, body: { reason } });
        }}
        onClose={() => setOpen(undefined)}
      />
    </li>
  );
}
