import { countRechecks, getRecheckRule, listRecheckDraws, setRecheckRule } from '@chuangcheng/modules/rectification/contract';
import { EmptyState, PlainTable, RatioCell, useFormat, useT } from '@chuangcheng/ui';
import { Button, Form, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Answer, FormDialog, Page, useAsk, useCan } from '../../../app/index.ts';
import '../rectification.css';
import './handling.css';

/** Results of looking again by unit, how the case files are drawn, and the draws with all that is needed to draw them again. */
export function RecheckResultsPage() {
  const t = useT('rectification');
  const can = useCan();
  const [setting, setSetting] = useState(false);
  const rule = useAsk(getRecheckRule);
  return (
    <Page
      title={t('recheck.results')}
      note={rule.data && t('recheck.rule.words', rule.data)}
      back={{ to: '/rectification/rechecks', label: t('nav.rechecks') }}
      more={can('rectification.keep-rechecks') && <Button onClick={() => setSetting(true)}>{t('recheck.rule.do')}</Button>}
    >
      <Results />
      <Draws />
      {setting && rule.data && (
        <FormDialog
          endpoint={setRecheckRule}
          title={t('recheck.rule.title')}
          effect={t('recheck.rule.effect')}
          actionLabel={t('recheck.rule.do')}
          initial={rule.data}
          input={(fields) => ({ body: fields })}
          onClose={() => setSetting(false)}
        >
          {(field) => (
            <>
              <Form.Item {...field('share', t('recheck.rule.share'))}>
                <InputNumber min={0} max={100} />
              </Form.Item>
              <Form.Item {...field('afterDays', t('recheck.rule.afterDays'))}>
                <InputNumber min={1} max={180} />
              </Form.Item>
            </>
          )}
        </FormDialog>
      )}
    </Page>
  );
}

function Results() {
  const t = useT('rectification');
  const [address, setAddress] = useSearchParams();
  const from = address.get('from') ?? undefined;
  const to = address.get('to') ?? undefined;
  const asked = useAsk(countRechecks, { query: { ...(from && { from }), ...(to && { to }) } });
  const put = (key: 'from' | 'to', day: string): void =>
    setAddress(
      (before) => {
        if (day) before.set(key, day);
        else before.delete(key);
        return before;
      },
      { replace: true },
    );
  return (
    <section className="cc-recheck-sheet">
      <h2>{t('recheck.byUnit')}</h2>
      <p className="cc-recheck-days">
        <Input type="date" aria-label={t('case.from')} value={from ?? ''} onChange={(event) => put('from', event.target.value)} />
        <Input type="date" aria-label={t('case.to')} value={to ?? ''} onChange={(event) => put('to', event.target.value)} />
      </p>
      <Answer of={asked}>
        {({ units }) =>
          units.length === 0 ? (
            <EmptyState title={t('recheck.empty')} hint={t('recheck.emptyHint')} />
          ) : (
            <PlainTable
              caption={t('recheck.byUnit')}
              columns={[
                { key: 'unit', title: t('verification.unit') },
                { key: 'checked', title: t('recheck.checked'), align: 'end' },
                { key: 'holds', title: t('recheck.holdRate'), align: 'end' },
                { key: 'relapsed', title: t('recheck.relapseRate'), align: 'end' },
                { key: 'false', title: t('recheck.falseRate'), align: 'end' },
              ]}
              rows={units.map((unit) => ({
                key: unit.unitId,
                cells: [
                  <Link key="unit" to={`/rectification/rechecks?unitId=${unit.unitId}&state=done`}>
                    {unit.unit}
                  </Link>,
                  unit.checked,
                  ...(['holds', 'relapsed', 'false'] as const).map((result) => (
                    <RatioCell
                      key={result}
                      numerator={unit[result]}
                      denominator={unit.checked}
                      of={{ numerator: t(`recheck.${result}`), denominator: t('recheck.checked') }}
                      to={`/rectification/rechecks?unitId=${unit.unitId}&result=${result}`}
                    />
                  )),
                ],
              }))}
            />
          )
        }
      </Answer>
    </section>
  );
}

function Draws() {
  const t = useT('rectification');
  const format = useFormat();
  const asked = useAsk(listRecheckDraws);
  return (
    <section className="cc-recheck-sheet">
      <h2>{t('recheck.draws')}</h2>
      <p className="cc-faint">{t('recheck.drawsNote')}</p>
      <Answer of={asked}>
        {({ draws }) =>
          draws.length === 0 ? (
            <EmptyState title={t('recheck.noDraws')} hint={t('recheck.emptyHint')} />
          ) : (
            <PlainTable
              caption={t('recheck.draws')}
              columns={[
                { key: 'closedOn', title: t('recheck.closedOn') },
                { key: 'drawn', title: t('recheck.drawn'), align: 'end' },
                { key: 'share', title: t('recheck.rule.share'), align: 'end' },
                { key: 'seed', title: t('recheck.seed') },
              ]}
              rows={draws.map((one) => ({
                key: one.closedOn,
                cells: [
                  format.day(one.closedOn),
                  t('recheck.drawnOf', { drawn: one.drawn.length, pool: one.pool.length }),
                  one.share,
                  <span key="seed" className="cc-draw-seed">
                    {one.seed}
                  </span>,
                ],
              }))}
            />
          )
        }
      </Answer>
    </section>
  );
}
