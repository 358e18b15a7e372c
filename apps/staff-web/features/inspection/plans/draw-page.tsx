import { getDrawRecord } from '@chuangcheng/modules/inspection/contract';
import { drawDifferenceNames, recomputeDraw } from '@chuangcheng/modules/inspection/domain';
import { useBilingual, useT } from '@chuangcheng/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import './plans.css';

type Check = ReturnType<typeof recomputeDraw>;

/** What was committed to, what was drawn from, and the draw computed once more in this browser. */
export function DrawPage() {
  const { id = '' } = useParams();
  const t = useT('inspection');
  const say = useBilingual();
  const asked = useAsk(getDrawRecord, { params: { id } });
  const [check, setCheck] = useState<Check>();
  return (
    <Page title={t('draw.title')} note={t('draw.note')} back={{ to: `/inspection/plans/${id}`, label: t('draw.back') }}>
      <Answer of={asked}>
        {(record) => (
          <div className="cc-plan-blocks">
            <section className="cc-plan-block">
              <h2>{t('draw.commitment')}</h2>
              <p className="cc-plan-hash">{record.commitment}</p>
              <h2>{t('draw.poolHash')}</h2>
              <p className="cc-plan-hash">{record.poolHash}</p>
              <h2>{t('draw.seed')}</h2>
              <p className="cc-plan-hash">{record.seed ?? t('draw.seedSecret')}</p>
            </section>
            {record.seed !== null && (
              <section className="cc-plan-block">
                <Button type="primary" onClick={() => setCheck(recomputeDraw(record))}>
                  {t('draw.verify')}
                </Button>
                {check && (
                  <Alert
                    role="status"
                    showIcon
                    type={check.length === 0 ? 'success' : 'error'}
                    title={t(check.length === 0 ? 'draw.agrees' : 'draw.differs')}
                    description={
                      check.length > 0 && [...new Set(check.map(({ what }) => say(drawDifferenceNames[what])))].join('；')
                    }
                  />
                )}
              </section>
            )}
            {record.strata.map((stratum) => (
              <section key={stratum.siteTypeId} className="cc-plan-block">
                <h2>{t('plan.quotaOf', { type: stratum.siteType, amount: stratum.amount, pool: stratum.pool.length })}</h2>
                <ul className="cc-draw-pool">
                  {stratum.pool.map((site) => {
                    const drawn = record.result.some((one) => one.siteId === site.id);
                    return <li key={site.id}>{drawn ? <strong>✓ {site.name}</strong> : site.name}</li>;
                  })}
                </ul>
              </section>
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}
