import { Tooltip } from 'antd';
import { Link } from 'react-router';
import { formatPercent } from '../format/number.ts';
import { useT } from '../i18n/use-t.ts';
import './parts.css';

export type RatioCellProps = {
  readonly numerator: number;
  readonly denominator: number;
  /** What is counted above and below the line, such as 按期处置数 and 应处置数. */
  readonly of: { readonly numerator: string; readonly denominator: string };
  /** Address of the list behind the figure. */
  readonly to?: string;
  /** Day the figure stands for, already formatted. */
  readonly asOf?: string;
  /** Where the figure comes from. */
  readonly source?: string;
};

/** A rate that tells its numerator and denominator and opens the list behind it. */
export function RatioCell({ numerator, denominator, of, to, asOf, source }: RatioCellProps) {
  const t = useT('ui');
  const shown = formatPercent(numerator, denominator);
  const explanation = (
    <div className="cc-ratio-tip">
      <div>{t('ratio.numerator', { name: of.numerator, value: numerator })}</div>
      <div>{t('ratio.denominator', { name: of.denominator, value: denominator })}</div>
      {denominator === 0 && <div>{t('ratio.empty')}</div>}
      {asOf && <div>{t('ratio.asOf', { day: asOf })}</div>}
      {source && <div>{t('ratio.source', { source })}</div>}
    </div>
  );
  return (
    <Tooltip title={explanation}>
      <span className="cc-ratio">
        {to && denominator > 0 ? <Link to={to}>{shown}</Link> : <span tabIndex={0}>{shown}</span>}
        <small>
          {numerator}/{denominator}
        </small>
      </span>
    </Tooltip>
  );
}
