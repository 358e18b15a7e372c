import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { getReconciliation } from '@chuangcheng/modules/assessment/contract';
import { DASH, Light, PlainTable, useFormat, useT } from '@chuangcheng/ui';
import { Switch } from 'antd';
import { useState } from 'react';
import { Answer, useAsk } from '../../../app/index.ts';

type Figure = EndpointOutput<typeof getReconciliation>['total'] & { readonly note?: string };

/** What the edition states of its points against what its standards add up to; in red words what does not agree. */
export function Reconciliation({ query }: { readonly query: { readonly editionId?: string } }) {
  const t = useT('assessment');
  const asked = useAsk(getReconciliation, { query }, { keep: true });
  const [onlyBad, setOnlyBad] = useState(false);
  return (
    <Answer of={asked}>
      {(found) => (
        <div className="cc-reconcile">
          <div className="cc-index-tools">
            {found.disagreements === 0 ? (
              <Light color="green" label={t('reconcile.allAgree')} />
            ) : (
              <Light color="red" label={t('reconcile.disagreements', { count: found.disagreements })} />
            )}
            <label>
              <Switch checked={onlyBad} onChange={setOnlyBad} /> {t('reconcile.onlyBad')}
            </label>
          </div>
          <Figures title={t('reconcile.total')} figures={[found.total]} onlyBad={onlyBad} />
          <Figures
            title={t('reconcile.methods')}
            hint={t('reconcile.methodsHint')}
            figures={found.methods.map((one) => ({ ...one, note: t('reconcile.standards', { count: one.standards }) }))}
            onlyBad={onlyBad}
          />
          <Figures
            title={t('reconcile.nodes')}
            hint={t('reconcile.nodesHint')}
            figures={found.nodes.map((one) => ({ ...one, note: one.level }))}
            onlyBad={onlyBad}
          />
          <Figures
            title={t('reconcile.siteTypes')}
            hint={t('reconcile.siteTypesHint')}
            figures={found.siteTypes}
            onlyBad={onlyBad}
          />
        </div>
      )}
    </Answer>
  );
}

type FiguresProps = {
  readonly title: string;
  readonly hint?: string;
  readonly figures: readonly Figure[];
  readonly onlyBad: boolean;
};

function Figures({ title, hint, figures, onlyBad }: FiguresProps) {
  const t = useT('assessment');
  const format = useFormat();
  const verdict = useVerdict();
  const shown = onlyBad ? figures.filter((one) => !one.agrees) : figures;
  if (shown.length === 0) return null;
  return (
    <section className="cc-sheet">
      <h2>{title}</h2>
      {hint && <p className="cc-faint">{hint}</p>}
      <PlainTable
        caption={title}
        columns={[
          { key: 'name', title: t('reconcile.name') },
          { key: 'stated', title: t('reconcile.stated'), align: 'end' },
          { key: 'computed', title: t('reconcile.computed'), align: 'end' },
          { key: 'verdict', title: t('reconcile.verdict') },
        ]}
        rows={shown.map((one) => ({
          key: one.name,
          cells: [
            <span key="name">
              {one.name} {one.note && <span className="cc-faint">{one.note}</span>}
            </span>,
            one.stated === null ? DASH : format.number(one.stated, 2),
            format.number(one.computed, 2),
            verdict(one),
          ],
        }))}
      />
    </section>
  );
}

/** Agrees, or by how much it does not. */
function useVerdict() {
  const t = useT('assessment');
  const format = useFormat();
  return ({ stated, computed, agrees }: Figure) => {
    if (stated === null) return <span className="cc-faint">{t('reconcile.notStated')}</span>;
    if (agrees) return t('reconcile.agrees');
    const points = format.number(Math.abs(computed - stated), 2);
    return <strong className="cc-disagrees">{t(computed > stated ? 'reconcile.more' : 'reconcile.less', { points })}</strong>;
  };
}
