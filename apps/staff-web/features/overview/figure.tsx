import { Stat, useT } from '@chuangcheng/ui';
import { Tooltip } from 'antd';
import './figure.css';

export type FigureProps = {
  readonly label: string;
  readonly value: string;
  readonly unit?: string;
  /** The two numbers behind it, such as 36.25/40 分. */
  readonly note: string;
  readonly to?: string;
  readonly urgent?: boolean;
  /** What stands above and below the line, when the figure is of, and from where; shown when pointed at. */
  readonly of?: { readonly numerator: string; readonly denominator: string };
  readonly asOf?: string;
  readonly source?: string;
};

/** A big number; pointed at, it tells what it was counted from. */
export function Figure({ of, asOf, source, ...stat }: FigureProps) {
  const ui = useT('ui');
  const explanation = (
    <div>
      {of && <div>{of.numerator}</div>}
      {of && <div>{of.denominator}</div>}
      {asOf && <div>{ui('ratio.asOf', { day: asOf })}</div>}
      {source && <div>{ui('ratio.source', { source })}</div>}
    </div>
  );
  return (
    <Tooltip title={explanation}>
      <div className="cc-figure-box">
        <Stat {...stat} />
      </div>
    </Tooltip>
  );
}
