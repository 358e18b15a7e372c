import { DASH, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useCan } from '../../../app/index.ts';
import { levelBelow } from './area-code.ts';
import type { AreaFeature } from './area-feature.ts';
import { AssignAreaDialog } from './assign-area-dialog.tsx';

const M2_PER_KM2 = 1_000_000;

export type AreaPanelProps = {
  readonly area: AreaFeature['properties'] | undefined;
  readonly features: readonly AreaFeature[];
  readonly onOpenBelow: (area: AreaFeature['properties']) => void;
};

/** What is known about the chosen area; without one, how many of those shown have a unit that answers for them. */
export function AreaPanel({ area, features, onOpenBelow }: AreaPanelProps) {
  const t = useT('organisation');
  const format = useFormat();
  const can = useCan();
  const [assigning, setAssigning] = useState(false);
  if (!area) {
    const assigned = features.filter((one) => one.properties.unitId).length;
    return (
      <aside className="cc-sheet cc-area-panel">
        <h2>{t('areas.choose')}</h2>
        <p>{t('areas.assignedOf', { assigned, total: features.length })}</p>
        <p className="cc-faint">{t('areas.chooseHint')}</p>
      </aside>
    );
  }
  const below = levelBelow(area.level);
  return (
    <aside className="cc-sheet cc-area-panel">
      <h2>{area.name}</h2>
      <dl>
        <dt>{t('areas.code')}</dt>
        <dd>{area.code}</dd>
        <dt>{t('areas.size')}</dt>
        <dd>{format.number(area.areaM2 / M2_PER_KM2, 2)}</dd>
        <dt>{t('areas.unit')}</dt>
        <dd>{area.unitId ? <Link to={`/organisation/units/${area.unitId}`}>{area.unit}</Link> : DASH}</dd>
      </dl>
      <div className="cc-area-actions">
        {below && <Button onClick={() => onOpenBelow(area)}>{t(`areas.below.${below}`)}</Button>}
        {can('organisation.assign-areas') && <Button onClick={() => setAssigning(true)}>{t('areas.assign')}</Button>}
      </div>
      {assigning && <AssignAreaDialog area={area} onClose={() => setAssigning(false)} />}
    </aside>
  );
}
