import { getIndexTree } from '@chuangcheng/modules/assessment/contract';
import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { Segmented } from 'antd';
import { useSearchParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { EditionSelect } from '../editions/edition-select.tsx';
import { EditionTag } from '../editions/edition-tag.tsx';
import { useEdition } from '../editions/use-edition.ts';
import { IndexTree } from './index-tree.tsx';
import { Reconciliation } from './reconciliation.tsx';
import '../assessment.css';
import './index-tree.css';

/** The index as a tree: what is measured, by which method, by whom; or its points as stated and as they add up. */
export function IndexPage() {
  const t = useT('assessment');
  const format = useFormat();
  const can = useCan();
  const [address, setAddress] = useSearchParams();
  const chosen = useEdition();
  const asked = useAsk(getIndexTree, { query: chosen.query }, { keep: true });
  const view = address.get('view') === 'reconcile' ? 'reconcile' : 'tree';
  const { edition } = chosen;
  const importing = can('assessment.import-index') && <LinkButton to="/assessment/import">{t('import.index.title')}</LinkButton>;
  const mayAdd = can('assessment.edit-index') && edition?.state === 'draft';
  const show = (next: string): void =>
    setAddress(
      (before) => {
        if (next === 'reconcile') before.set('view', next);
        else before.delete('view');
        return before;
      },
      { replace: true },
    );
  return (
    <Page
      title={t('nav.index')}
      note={
        edition && (
          <>
            <EditionTag state={edition.state} />
            <span>{edition.name}</span>
            <span>{t('edition.standardsAndPoints', { count: edition.standards, points: format.number(edition.points, 2) })}</span>
          </>
        )
      }
      more={
        <>
          <LinkButton to="/assessment/editions">{t('edition.title')}</LinkButton>
          <LinkButton to={`/assessment/unmatched${edition && edition.state !== 'in-force' ? `?editionId=${edition.id}` : ''}`}>
            {t('unmatched.title')}
          </LinkButton>
          {importing}
        </>
      }
      action={
        mayAdd && (
          <LinkButton type="primary" to={`/assessment/standards/new?editionId=${edition.id}`}>
            {t('standard.add')}
          </LinkButton>
        )
      }
    >
      {chosen.editions.length > 0 && (
        <div className="cc-index-tools">
          <EditionSelect chosen={chosen} />
          <Segmented
            value={view}
            options={(['tree', 'reconcile'] as const).map((value) => ({ value, label: t(`index.view.${value}`) }))}
            onChange={show}
          />
        </div>
      )}
      <Answer of={asked}>
        {({ edition: shown, nodes }) => {
          if (!shown) return <EmptyState title={t('index.empty')} hint={t('index.emptyHint')} action={importing} />;
          return view === 'tree' ? <IndexTree key={shown.id} nodes={nodes} /> : <Reconciliation query={chosen.query} />;
        }}
      </Answer>
    </Page>
  );
}
