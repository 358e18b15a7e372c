import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { Breadcrumb } from 'antd';
import { useAsk, useSession } from '../../../app/index.ts';
import { type AreaLevel, beginOf } from './area-code.ts';

export type AreaPathProps = {
  /** What the codes of the areas shown begin with. */
  readonly within: string;
  readonly level: AreaLevel;
  readonly onOpen: (within: string) => void;
};

/** Where the areas shown lie: county, town, community. */
export function AreaPath({ within, level, onOpen }: AreaPathProps) {
  const t = useT('organisation');
  const { county } = useSession();
  const towns = useAsk(getAreaMap, { query: { level: 'town' } });
  const town = towns.data?.features.find((one) => within.startsWith(beginOf(one.properties)))?.properties;
  const communities = useAsk(
    getAreaMap,
    { query: { level: 'community', ...(town && { within: beginOf(town) }) } },
    { enabled: within.length > 9 && town !== undefined },
  );
  const community = communities.data?.features.find((one) => within === beginOf(one.properties))?.properties;
  const steps = [
    { name: county.name, begin: '' },
    ...(town ? [{ name: town.name, begin: beginOf(town) }] : []),
    ...(community && within.length > 9 ? [{ name: community.name, begin: beginOf(community) }] : []),
  ];
  return (
    <Breadcrumb
      className="cc-area-path"
      items={[
        ...steps.map((step, index) => ({
          key: step.begin,
          title:
            index === steps.length - 1 ? (
              step.name
            ) : (
              <button type="button" className="cc-plain-link" onClick={() => onOpen(step.begin)}>
                {step.name}
              </button>
            ),
        })),
        { key: 'level', title: t(`areas.level.${level}`) },
      ]}
    />
  );
}
