import { listSitePoints } from '@chuangcheng/modules/assessment/contract';
import { casePointsOf, listCasePoints } from '@chuangcheng/modules/rectification/contract';
import { stageNames } from '@chuangcheng/modules/rectification/domain';
import { useBilingual } from '@chuangcheng/ui';
import type { MapPoint } from '@chuangcheng/ui/map';
import { useMemo } from 'react';
import { useAsk } from '../../../app/index.ts';

export const LAYERS = ['sites', 'open', 'overdue', 'heat'] as const;
export type Layers = Readonly<Record<(typeof LAYERS)[number], boolean>>;

const EVERY_MINUTE = 60_000;

/** Sites in use and open case files, as the layers say. Heat is of case files only: sites are everywhere. */
export function useMapPoints({ sites, open, overdue, heat }: Layers): MapPoint[] {
  const say = useBilingual();
  const askedSites = useAsk(listSitePoints, { query: {} });
  const askedCases = useAsk(listCasePoints, { query: { open: 'true' } }, { every: EVERY_MINUTE });
  const sitePoints = askedSites.data?.sites;
  const casePoints = askedCases.data;
  return useMemo(() => {
    const ofSites = (sitePoints ?? [])
      .filter((site) => sites && !heat && site.state === 'in-use')
      .map(
        (site): MapPoint => ({
          id: site.id,
          lng: site.lng,
          lat: site.lat,
          label: site.name,
          color: 'green',
          shape: 'diamond',
          href: `/assessment/sites/${site.id}`,
        }),
      );
    const ofCases = (casePoints ? casePointsOf(casePoints) : [])
      .filter((point) => (point.overdue ? overdue : open))
      .map(
        (point): MapPoint => ({
          id: point.id,
          lng: point.lng,
          lat: point.lat,
          label: `${point.category} · ${say(stageNames[point.stage])}`,
          color: point.overdue ? 'red' : 'blue',
          shape: point.overdue ? 'square' : 'circle',
          href: `/rectification/case-files/${point.id}`,
        }),
      );
    // What comes later lies on top.
    return [...ofSites, ...ofCases.toSorted((a, b) => Number(a.color === 'red') - Number(b.color === 'red'))];
  }, [sitePoints, casePoints, sites, open, overdue, heat, say]);
}
