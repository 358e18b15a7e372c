import { checkKindNames } from '@chuangcheng/modules/assessment/domain';
import { StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import type { CheckItemView } from './check-item-view.ts';
import { useCostWords } from './use-cost-words.ts';

export type CheckItemLineProps = {
  readonly item: CheckItemView;
  readonly editionId: string | undefined;
  readonly onChange: (() => void) | undefined;
  readonly onRetire: (() => void) | undefined;
};

/** One item of a checklist with its rule in words. */
export function CheckItemLine({ item, editionId, onChange, onRetire }: CheckItemLineProps) {
  const t = useT('assessment');
  const say = useBilingual();
  const format = useFormat();
  const cost = useCostWords();
  return (
    <li id={`item-${item.number}`} className="cc-sheet cc-item">
      <span className="cc-item-number">{item.number}</span>
      <div>
        <p className="cc-item-content">{item.content}</p>
        <p>
          <StateTag>{say(checkKindNames[item.kind])}</StateTag> {item.observation && <span>{item.observation}</span>}
        </p>
        <p className="cc-item-cost">{cost(item)}</p>
        {item.exemption && <p className="cc-faint">{t('item.exemptionText', { text: item.exemption })}</p>}
        {item.standards.length > 0 && (
          <p className="cc-faint">
            {t('item.standards')}{' '}
            {item.standards.map((number) => (
              <Link
                key={number}
                className="cc-number-link"
                to={`/assessment/standards?search=${number}${editionId ? `&editionId=${editionId}` : ''}`}
              >
                {number}
              </Link>
            ))}
          </p>
        )}
      </div>
      <div className="cc-item-end">
        <strong>{t('points', { points: format.number(item.fullMark, 2) })}</strong>
        {onChange && (
          <Button type="link" size="small" className="cc-no-print" onClick={onChange}>
            {t('item.change')}
          </Button>
        )}
        {onRetire && (
          <Button type="link" size="small" className="cc-no-print" onClick={onRetire}>
            {t('item.retire')}
          </Button>
        )}
      </div>
    </li>
  );
}
