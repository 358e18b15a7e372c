import { useT } from '@chuangcheng/ui';
import { Icon } from '../../../app/frame/icon.tsx';
import { geoAddress } from '../../../app/parts/position.ts';
import type { Assignment } from '../../../app/store/kept.ts';
import { positionOf } from '../today/route-order.ts';

/** What kind of site it is, where, and with whom. */
export function SiteNote({ assignment, plan }: { readonly assignment: Assignment; readonly plan: string }) {
  const t = useT('inspection');
  const position = positionOf(assignment);
  return (
    <>
      <p>
        {assignment.siteType} · {assignment.town} · {assignment.siteCode}
      </p>
      <p>{assignment.address}</p>
      <p>{t('visit.pair', { people: assignment.inspectors.map(({ name, unit }) => `${name} (${unit})`).join(' / ') })}</p>
      <p className="cf-faint">{plan}</p>
      {position && (
        <a className="cf-plain" href={geoAddress(position, assignment.site)}>
          <Icon name="place" />
          {t('visit.navigate')}
        </a>
      )}
    </>
  );
}
