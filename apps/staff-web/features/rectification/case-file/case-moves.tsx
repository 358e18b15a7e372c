import { acceptCase, type CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { onDemand, ProblemAlert, useBilingual, useKeys, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useSend } from '../../../app/index.ts';
import type { DialogMove } from './move-dialog.tsx';

const MoveDialog = onDemand(async () => (await import('./move-dialog.tsx')).MoveDialog);

/** What usually comes next, first; `uphold` and `redispatch` are one question to the office. */
const ORDER = [
  'file',
  'dispatch',
  'accept',
  'report-phase',
  'report',
  'uphold',
  'decide-extension',
  'refuse-suspension',
  'pass',
  'close',
  'rework',
  'contest',
  'ask-extension',
  'ask-suspension',
  'suspend',
  'resume',
  'recheck',
  'refuse-filing',
  'split',
  'void',
  'restore',
];

/** What leads towards closing; leaving the way is never the primary step. */
const FORWARD = new Set([
  'file',
  'dispatch',
  'accept',
  'report-phase',
  'report',
  'uphold',
  'decide-extension',
  'refuse-suspension',
  'pass',
  'close',
  'resume',
]);

/** Keys of the moves that are made from a list many times a day. */
const KEYS = [
  ['d', 'dispatch'],
  ['v', 'pass'],
] as const;

/** The next step as the one primary button, the other steps beside it, and why a step is not possible. */
export function CaseMoves({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const [address, setAddress] = useSearchParams();
  // A list may open the case file at a move, such as `?do=dispatch`.
  const [dialog, setDialog] = useState(() => {
    const wanted = address.get('do');
    return caseFile.moves.find(({ move, allowed }) => allowed && move === wanted && move !== 'accept')?.move as
      | DialogMove
      | undefined;
  });
  const accept = useSend(acceptCase, { done: t('move.accept.done') });
  const known = caseFile.moves
    .filter(({ move }) => ORDER.includes(move))
    .toSorted((a, b) => ORDER.indexOf(a.move) - ORDER.indexOf(b.move));
  const allowed = known.filter((one) => one.allowed);
  const refused = known.filter((one) => !one.allowed && one.reason);
  const begin = (move: string): void => {
    if (move === 'accept') accept.mutate({ params: { id: caseFile.id }, body: { version: caseFile.version } });
    else setDialog((move === 'report-phase' ? 'report' : move) as DialogMove);
  };
  const close = (): void => {
    setDialog(undefined);
    if (!address.has('do')) return;
    setAddress(
      (before) => {
        before.delete('do');
        return before;
      },
      { replace: true },
    );
  };
  useKeys(
    KEYS.filter(([, move]) => allowed.some((one) => one.move === move)).map(([key, move]) => ({
      key,
      label: t(`move.${move}.button`),
      run: () => begin(move),
    })),
  );
  if (known.length === 0) return null;
  return (
    <div className="cc-no-print">
      <div className="cc-case-moves">
        {allowed.map(({ move }, index) => (
          <Button
            key={move}
            type={index === 0 && FORWARD.has(move) ? 'primary' : 'default'}
            danger={move === 'rework' && index > 0}
            loading={move === 'accept' && accept.isPending}
            onClick={() => begin(move)}
          >
            {t(`move.${move}.button`)}
          </Button>
        ))}
      </div>
      <ProblemAlert problem={accept.error} />
      {refused.map(({ move, reason }) => (
        <p key={move} className="cc-case-refused">
          {t('move.notPossible', { move: t(`move.${move}.button`), reason: reason ? say(reason) : '' })}
        </p>
      ))}
      {dialog && <MoveDialog move={dialog} caseFile={caseFile} onClose={close} />}
    </div>
  );
}
