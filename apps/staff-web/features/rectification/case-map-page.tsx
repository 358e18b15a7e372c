import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { listCasePoints } from '@chuangcheng/modules/rectification/contract';
import { stageNames } from '@chuangcheng/modules/rectification/domain';
import { EmptyState, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { AreaMap, type MapPoint } from '@chuangcheng/ui/map';
import { Segmented, Switch } from 'antd';
import { useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Answer, Page, useAsk } from '../../app/index.ts';
import './rectification.css';

const VIEWS = ['open', 'overdue', 'all'] as const;
type View = (typeof VIEWS)[number];
const HEIGHT = 620;

/** Where the case files are: the open ones, the overdue ones or all; as points or as heat. */
export function CaseMapPage() {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const view = (VIEWS as readonly string[]).includes(address.get('view') ?? '') ? (address.get('view') as View) : 'open';
  const heat = address.get('heat') === 'true';
  const areas = useAsk(getAreaMap, { query: { level: 'town' } });
  const query = view === 'all' ? {} : view === 'overdue' ? { overdue: 'true' } : { open: 'true' };
  const asked = useAsk(listCasePoints, { query }, { keep: true });
  const points = useMemo<MapPoint[]>(
    () =>
      (asked.data?.points ?? []).map((point) => ({
        id: point.id,
        lng: point.lng,
        lat: point.lat,
        label: `${point.category} · ${say(stageNames[point.stage])}`,
        color: point.overdue ? 'red' : 'blue',
        shape: point.overdue ? 'square' : 'circle',
        href: `/rectification/case-files/${point.id}`,
      })),
    [asked.data, say],
  );
  const change = (name: string, value: string): void =>
    setAddress(
      (before) => {
        before.set(name, value);
        return before;
      },
      { replace: true },
    );
  return (
    <Page title={t('nav.map')} more={<Link to={listAddress(view)}>{t('map.asList')}</Link>}>
      <div className="cc-case-map-tools">
        <Segmented<View>
          value={view}
          options={VIEWS.map((value) => ({ value, label: t(`map.${value}`) }))}
          onChange={(value) => change('view', value)}
        />
        <label>
          <Switch checked={heat} onChange={(on) => change('heat', String(on))} /> {t('map.heat')}
        </label>
        {asked.data && (
          <span className="cc-faint" role="status">
            {asked.data.total > asked.data.points.length
              ? t('map.newestOf', { shown: format.number(asked.data.points.length), total: format.number(asked.data.total) })
              : t('map.total', { count: asked.data.total })}
          </span>
        )}
      </div>
      <Answer of={asked}>
        {(data) =>
          data.points.length === 0 ? (
            <EmptyState title={t('map.empty')} hint={t('map.emptyHint')} />
          ) : (
            <AreaMap
              label={t('nav.map')}
              {...(areas.data && { areas: areas.data })}
              points={points}
              heat={heat}
              height={HEIGHT}
              legend={[
                { label: t('map.inTime'), color: 'blue', shape: 'circle' },
                { label: t('map.overdue'), color: 'red', shape: 'square' },
              ]}
            />
          )
        }
      </Answer>
    </Page>
  );
}

function listAddress(view: View): string {
  return view === 'all' ? '/rectification/case-files' : `/rectification/case-files?${view}=true`;
}
