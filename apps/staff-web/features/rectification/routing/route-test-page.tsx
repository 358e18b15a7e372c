import type { Position } from '@chuangcheng/kit/coordinates';
import { listSites } from '@chuangcheng/modules/assessment/contract';
import { getAreaMap } from '@chuangcheng/modules/organisation/contract';
import { testRoute } from '@chuangcheng/modules/rectification/contract';
import { SPECIFICITY_RULE } from '@chuangcheng/modules/rectification/domain';
import { Light, PlainTable, useBilingual, useT } from '@chuangcheng/ui';
import { PositionPicker } from '@chuangcheng/ui/map';
import { Form, Select } from 'antd';
import { useState } from 'react';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { useCategoryChoices } from '../use-category-choices.ts';
import './routing.css';

const MARKS = { decides: 'green', ties: 'red', 'gives-way': 'yellow' } as const;

/** 会派给谁，为什么: a problem and a place, and how every rule fares. */
export function RouteTestPage() {
  const t = useT('rectification');
  const say = useBilingual();
  const { categories, loading } = useCategoryChoices();
  const areas = useAsk(getAreaMap, { query: { level: 'community' } });
  const [search, setSearch] = useState('');
  const sites = useAsk(listSites, { query: { pageSize: 50, ...(search && { search }) } }, { keep: true });
  const [conditionId, setConditionId] = useState<string>();
  const [position, setPosition] = useState<Position | null>(null);
  const [siteId, setSiteId] = useState<string>();
  return (
    <Page
      title={t('routing.test.title')}
      note={t('routing.test.note')}
      back={{ to: '/rectification/routing', label: t('nav.routing') }}
    >
      <div className="cc-route-test">
        <div>
          <Form layout="vertical">
            <Form.Item label={t('case.condition')} htmlFor="route-test-condition">
              <Select
                id="route-test-condition"
                loading={loading}
                showSearch={{ optionFilterProp: 'label' }}
                value={conditionId ?? null}
                onChange={setConditionId}
                options={categories.flatMap((category) =>
                  category.conditions.map((one) => ({
                    value: one.id,
                    label: `${category.className} · ${category.name}：${one.text}`,
                  })),
                )}
              />
            </Form.Item>
            <Form.Item label={t('case.site')} extra={t('routing.test.siteHint')} htmlFor="route-test-site">
              <Select
                id="route-test-site"
                allowClear
                showSearch={{ filterOption: false, onSearch: setSearch }}
                value={siteId ?? null}
                onChange={(id?: string) => {
                  setSiteId(id);
                  if (id) setPosition(null);
                }}
                options={(sites.data?.rows ?? []).map((site) => ({ value: site.id, label: `${site.name}（${site.siteType}）` }))}
              />
            </Form.Item>
          </Form>
          <PositionPicker
            label={t('case.position')}
            value={position}
            onChange={(chosen) => {
              setPosition(chosen);
              setSiteId(undefined);
            }}
            {...(areas.data && { areas: areas.data })}
            height={320}
          />
        </div>
        <section aria-live="polite" className="cc-route-verdict">
          {conditionId ? (
            <Verdict conditionId={conditionId} position={position} siteId={siteId} />
          ) : (
            <p className="cc-faint">{t('routing.test.choose')}</p>
          )}
          <p className="cc-faint">{say(SPECIFICITY_RULE)}</p>
        </section>
      </div>
    </Page>
  );
}

type Problem = { readonly conditionId: string; readonly position: Position | null; readonly siteId: string | undefined };

function Verdict({ conditionId, position, siteId }: Problem) {
  const t = useT('rectification');
  const say = useBilingual();
  const place = { ...(position && { lng: position.lng, lat: position.lat }), ...(siteId && { siteId }) };
  const asked = useAsk(testRoute, { query: { conditionId, ...place } });
  return (
    <Answer of={asked}>
      {({ unit, why, rules }) => (
        <>
          <h2>{unit ? t('routing.test.to', { unit }) : t('routing.test.nobody')}</h2>
          <ol className="cc-route-why">
            {why.map((step) => (
              <li key={step.zh}>{say(step)}</li>
            ))}
          </ol>
          {rules.length > 0 && (
            <>
              <h3>{t('routing.test.rules', { count: rules.length })}</h3>
              <PlainTable
                caption={t('routing.test.rules', { count: rules.length })}
                columns={[
                  { key: 'number', title: t('routing.number'), align: 'end' },
                  { key: 'scope', title: t('routing.scope') },
                  { key: 'unit', title: t('routing.unit') },
                  { key: 'verdict', title: t('routing.test.verdict') },
                  { key: 'why', title: t('routing.test.why') },
                ]}
                rows={rules.map((rule) => ({
                  key: rule.id,
                  cells: [
                    rule.number,
                    rule.scope,
                    rule.unit,
                    rule.verdict === 'no-match' ? (
                      <span key="verdict" className="cc-faint">
                        {t('routing.test.verdicts.no-match')}
                      </span>
                    ) : (
                      <Light key="verdict" color={MARKS[rule.verdict]} label={t(`routing.test.verdicts.${rule.verdict}`)} />
                    ),
                    say(rule.why),
                  ],
                  ...(rule.verdict === 'ties' && { tone: 'bad' as const }),
                }))}
              />
            </>
          )}
        </>
      )}
    </Answer>
  );
}
