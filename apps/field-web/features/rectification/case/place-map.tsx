import type { Position } from '@chuangcheng/kit/coordinates';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { UiRoot } from '@chuangcheng/ui';
import { type AreaCollection, MiniMap } from '@chuangcheng/ui/map';
import { useAnswer } from '../../../app/store/use-answer.ts';

/** A still map of the place within its town. */
export function PlaceMap({ label, position }: { readonly label: string; readonly position: Position }) {
  const areas = useAnswer(getAreaMap, { query: { level: 'community' } });
  return (
    <UiRoot>
      <MiniMap label={label} position={position} {...(areas.data && { areas: areas.data as AreaCollection })} />
    </UiRoot>
  );
}
