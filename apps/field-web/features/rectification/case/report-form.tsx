import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { PhotoField } from '../../../app/parts/photo-field.tsx';
import { Problem } from '../../../app/parts/problem.tsx';
import { TextField } from '../../../app/parts/text-field.tsx';
import { useOnline } from '../../../app/parts/use-online.ts';
import { useSend } from '../../../app/parts/use-send.ts';
import { askAgain } from '../../../app/store/answers.ts';
import { type ReportedMove, RULES, tell } from './reported-moves.ts';
import { PhotoNotSent, sendReport } from './send-report.ts';
import { useReport } from './use-report.ts';

const MOST_PHOTOS = 9;
const LEAST_TEXT = 2;

export type ReportFormProps = { readonly file: CaseFileDetail; readonly move: ReportedMove };

/** A picture, a ready sentence, done. What was taken and written stays on the phone until the server has it. */
export function ReportForm({ file, move }: ReportFormProps) {
  const t = useT('rectification');
  const online = useOnline();
  const [tried, setTried] = useState(false);
  const { report, change } = useReport(file.id);
  const { photos, needsPhoto, needsText } = RULES[move];
  const send = useSend(async () => {
    if (!report) return;
    await sendReport(report, () => tell(move, file, photos ? report : { ...report, photoIds: [] }));
    askAgain();
  });
  if (!report) return null;
  const noText = needsText && report.text.trim().length < LEAST_TEXT;
  const noPhoto = needsPhoto && report.photoIds.length === 0;
  const phrases = [1, 2, 3].map((number) => t(`move.${move}.phrase${number}`));
  return (
    <>
      {photos && (
        <PhotoField
          subjectId={file.id}
          photoIds={report.photoIds}
          most={MOST_PHOTOS}
          label={file.category}
          onChange={(photoIds) => change({ photoIds })}
        />
      )}
      {tried && noPhoto && <p className="cf-fault">{t('move.photoNeeded')}</p>}
      <div className="cf-phrases">
        {phrases.map((phrase) => (
          <button key={phrase} type="button" aria-pressed={report.text === phrase} onClick={() => change({ text: phrase })}>
            {phrase}
          </button>
        ))}
      </div>
      <TextField
        label={t(`move.${move}.text`)}
        value={report.text}
        rows={3}
        maxLength={500}
        onChange={(text) => change({ text })}
        fault={tried && noText ? t('move.textNeeded') : undefined}
      />
      {send.problem instanceof PhotoNotSent ? (
        <p className="cf-problem" role="alert">
          <strong>{t('move.photoNotSent')}</strong>
          <span>{send.problem.message}</span>
        </p>
      ) : (
        <Problem problem={send.problem} />
      )}
      {!online && <p className="cf-note">{t('move.offline')}</p>}
      <button
        type="button"
        className="cf-primary"
        disabled={send.busy || !online}
        onClick={() => {
          setTried(true);
          if (!noText && !noPhoto) send.run();
        }}
      >
        {send.busy ? t('move.sending') : t(`move.${move}.do`)}
      </button>
    </>
  );
}
