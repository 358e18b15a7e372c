import { call } from '@chuangcheng/api-client';
import { acceptCase, type CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { useBilingual, useT } from '@chuangcheng/ui';
import { useState } from 'react';
import { Problem } from '../../../app/parts/problem.tsx';
import { useSend } from '../../../app/parts/use-send.ts';
import { askAgain } from '../../../app/store/answers.ts';
import { isOffered, MOVES, type ReportedMove } from './reported-moves.ts';
import { ReportForm } from './report-form.tsx';

/** What this person may do with the case file now: one primary step, the others beside it. */
export function NextMove({ file }: { readonly file: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const mayAccept = file.moves.some((one) => one.move === 'accept' && one.allowed);
  const offered = MOVES.filter((move) => isOffered(file, move));
  const [chosen, setChosen] = useState<ReportedMove>();
  const accept = useSend(async () => {
    await call(acceptCase, { params: { id: file.id }, body: { version: file.version } });
    askAgain();
  });
  const forbidden = file.moves.find(({ move, allowed }) => !allowed && MOVES.some((one) => one === move));
  const open = chosen ?? (mayAccept ? undefined : offered[0]);
  if (!mayAccept && offered.length === 0) {
    return forbidden?.reason ? <p className="cf-note">{say(forbidden.reason)}</p> : <p className="cf-note">{t('move.none')}</p>;
  }
  return (
    <section className="cf-sheet cf-form">
      <h2>{t('move.title')}</h2>
      {open === undefined && (
        <>
          <Problem problem={accept.problem} />
          <button type="button" className="cf-primary" disabled={accept.busy} onClick={accept.run}>
            {t('move.accept')}
          </button>
        </>
      )}
      {open && <ReportForm key={open} file={file} move={open} />}
      {offered
        .filter((move) => move !== open)
        .map((move) => (
          <button key={move} type="button" className="cf-secondary" onClick={() => setChosen(move)}>
            {t(`move.${move}.open`)}
          </button>
        ))}
    </section>
  );
}
