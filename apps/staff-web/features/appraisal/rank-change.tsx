import { useT } from '@chuangcheng/ui';

export type RankChangeProps = {
  readonly rank: number | null;
  readonly before: number | null;
  /** What it is compared with; the month before when left out. */
  readonly note?: string;
};

/** How a rank moved against another one: an arrow, a number, and the same in words for who does not see it. */
export function RankChange({ rank, before, note }: RankChangeProps) {
  const t = useT('appraisal');
  if (rank === null || before === null) return <span className="cc-faint">{t('change.none')}</span>;
  const step = before - rank;
  if (step === 0) return <span className="cc-faint">{t('change.same')}</span>;
  const up = step > 0;
  return (
    <span
      className={up ? 'cc-rank-up' : 'cc-rank-down'}
      title={note ? t('change.than', { note, rank: before }) : t('change.from', { rank: before })}
    >
      <span aria-hidden>{up ? '▲' : '▼'}</span> {t(up ? 'change.up' : 'change.down', { count: Math.abs(step) })}
    </span>
  );
}
