import { type Group, GROUPS, groupNames } from '@chuangcheng/modules/appraisal/domain';
import { DASH, Stat, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import type { OwnUnit } from './own-unit.ts';

/** The unit's place in its group, and what would change it. */
export function UnitRank({ unit: { rank, month, whatWouldChange } }: { readonly unit: OwnUnit }) {
  const t = useT('overview');
  const say = useBilingual();
  const format = useFormat();
  const group = GROUPS.find((one): one is Group => one === rank?.group);
  return (
    <div className="cc-own-rank">
      <Stat
        label={t('unit.rank', { month: format.month(month) })}
        value={rank ? t('unit.rankNumber', { rank: rank.rank }) : DASH}
        {...(rank && group && { note: t('unit.rankOf', { group: say(groupNames[group]), of: rank.of }) })}
        {...(rank && group && { to: `/appraisal/ranking?month=${month}&group=${group}&by=on-time` })}
      />
      {whatWouldChange && <p>{say(whatWouldChange)}</p>}
    </div>
  );
}
