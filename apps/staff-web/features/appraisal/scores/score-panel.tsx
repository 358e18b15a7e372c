import type { ScoreRow } from '@chuangcheng/modules/appraisal/contract';
import { metricSpecs, occurrenceNames } from '@chuangcheng/modules/appraisal/domain';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { signed } from './figure-text.ts';
import { ListMark } from './list-mark.tsx';
import { metricWords } from './metric-words.ts';
import { Share } from './metric-points.tsx';
import './scores.css';

/** One figure of a score by what it is about. */
export type FigureKey = Pick<ScoreRow['metrics'][number], 'metric'> | Pick<ScoreRow['adjustments'][number], 'occurrence'>;

export type ScorePanelProps = {
  readonly row: ScoreRow;
  /** Such as the month and group. */
  readonly note: string;
  /** What may be done about a figure, beside it. */
  readonly actionsOf?: (figure: FigureKey) => ReactNode;
  /** Below the steps: what would change the rank, objections, corrections. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
};

/** 为什么: the figures a unit's score was computed from, each with its list, then the computation step by step. */
export function ScorePanel({ row, note, actionsOf, children, onClose }: ScorePanelProps) {
  const t = useT('appraisal');
  const ui = useT('ui');
  const say = useBilingual();
  const format = useFormat();
  return (
    <Drawer open onClose={onClose} title={ui('why.title', { subject: row.unit })} size={480}>
      <div className="cc-score-panel">
        <div>
          <p className="cc-score-head">
            <span>{row.rank === null ? t('notRanked') : t('rankNumber', { rank: row.rank })}</span>
            <span>{t('score.value', { score: format.score(row.score, 2) })}</span>
            <ListMark list={row.list} />
          </p>
          <p className="cc-faint">{note}</p>
        </div>
        <section>
          <h3>{t('score.figures')}</h3>
          <ul className="cc-score-figures">
            {row.metrics.map((score) => (
              <li key={score.metric}>
                <span>
                  <strong>{say(metricSpecs[score.metric].name)}</strong> {actionsOf?.(score)}
                </span>
                <Opened href={score.denominator > 0 ? score.href : null}>{format.score(score.points, 2)}</Opened>
                <small>
                  {say(metricWords(score.metric).numerator)}/{say(metricWords(score.metric).denominator)} <Share score={score} />{' '}
                  ·{' '}
                  {score.points === null
                    ? t('score.tooFew')
                    : t('score.weightTip', { weight: score.weight, effective: format.number(score.effectiveWeight, 2) })}
                </small>
              </li>
            ))}
            {row.adjustments.map((score) => (
              <li key={score.occurrence}>
                <span>
                  <strong>{say(occurrenceNames[score.occurrence])}</strong> {actionsOf?.(score)}
                </span>
                <Opened href={score.count > 0 ? score.href : null}>{signed(score.points)}</Opened>
                <small>
                  {t('score.times', { count: score.count })}
                  {score.priorityCount > 0 && ` · ${t('score.priority', { count: score.priorityCount })}`}
                </small>
              </li>
            ))}
          </ul>
        </section>
        {row.why.length > 0 && (
          <section>
            <h3>{t('score.steps')}</h3>
            <ol className="cc-score-steps">
              {row.why.map((step) => (
                <li key={step.zh}>{say(step)}</li>
              ))}
            </ol>
          </section>
        )}
        {children}
      </div>
    </Drawer>
  );
}

function Opened({ href, children }: { readonly href: string | null; readonly children: string }) {
  return href ? <Link to={href}>{children}</Link> : <span>{children}</span>;
}
