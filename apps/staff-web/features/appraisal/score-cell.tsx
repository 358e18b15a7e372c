import { DASH, useFormat, useT } from '@chuangcheng/ui';
import { Tooltip } from 'antd';
import { Link } from 'react-router';

export type ScoreCellProps = {
  readonly sum: number;
  readonly count: number;
  readonly of: { readonly numerator: string; readonly denominator: string };
  readonly asOf: string;
  readonly to?: string;
};

/** A mean score that tells of how many visits it is the mean. */
export function ScoreCell({ sum, count, of, asOf, to }: ScoreCellProps) {
  const t = useT('appraisal');
  const ui = useT('ui');
  const format = useFormat();
  const shown = count === 0 ? DASH : format.score(sum / count, 2);
  const explanation = (
    <div>
      <div>{ui('ratio.numerator', { name: of.numerator, value: format.score(sum, 2) })}</div>
      <div>{ui('ratio.denominator', { name: of.denominator, value: count })}</div>
      <div>{ui('ratio.asOf', { day: asOf })}</div>
      <div>{ui('ratio.source', { source: t('source.visits') })}</div>
    </div>
  );
  return (
    <Tooltip title={explanation}>
      <span className="cc-ratio">
        {to && count > 0 ? <Link to={to}>{shown}</Link> : <span tabIndex={0}>{shown}</span>}
        <small>{t('visits', { count })}</small>
      </span>
    </Tooltip>
  );
}
