import type { ScoreRow } from '@chuangcheng/modules/appraisal/contract';
import { metricSpecs } from '@chuangcheng/modules/appraisal/domain';
import { DASH, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { metricWords } from './metric-words.ts';

export type MetricScoreView = ScoreRow['metrics'][number];

/** Points of one metric with the two numbers they are counted from; opens the list behind them. */
export function MetricPoints({ score }: { readonly score: MetricScoreView | undefined }) {
  const t = useT('appraisal');
  const ui = useT('ui');
  const say = useBilingual();
  const format = useFormat();
  if (!score) return <span className="cc-faint">{DASH}</span>;
  const { metric, numerator, denominator, points, weight, effectiveWeight, href } = score;
  const shown = format.score(points, 2);
  const words = metricWords(metric);
  const explanation = (
    <div>
      <div>{ui('ratio.numerator', { name: say(words.numerator), value: format.number(numerator, 2) })}</div>
      <div>{ui('ratio.denominator', { name: say(words.denominator), value: denominator })}</div>
      {points === null && <div>{t('score.tooFew')}</div>}
      {metricSpecs[metric].better === 'low' && <div>{t('score.lowIsBetter')}</div>}
      <div>{t('score.weightTip', { weight, effective: format.number(effectiveWeight, 2) })}</div>
    </div>
  );
  return (
    <Tooltip title={explanation}>
      <span className="cc-metric">
        {href && denominator > 0 ? <Link to={href}>{shown}</Link> : <span tabIndex={0}>{shown}</span>}
        <small>
          <Share score={score} />
        </small>
      </span>
    </Tooltip>
  );
}

/** n/d of a share; of a mean score the mean and of how many visits. */
export function Share({ score: { metric, numerator, denominator } }: { readonly score: MetricScoreView }) {
  const t = useT('appraisal');
  const format = useFormat();
  if (metric !== 'visit-score') return `${numerator}/${denominator}`;
  const mean = denominator === 0 ? DASH : format.score(numerator / denominator, 2);
  return `${mean} · ${t('visits', { count: denominator })}`;
}
