import { getSiteType } from '@chuangcheng/modules/assessment/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, Page, useAsk, useCan } from '../../../app/index.ts';
import { EditionSelect } from '../editions/edition-select.tsx';
import { useEdition } from '../editions/use-edition.ts';
import { CheckItemDialog } from './check-item-dialog.tsx';
import { CheckItemLine } from './check-item-line.tsx';
import { RetireItemDialog } from './retire-item-dialog.tsx';
import type { CheckItemView } from './check-item-view.ts';
import '../assessment.css';

type Open = { readonly kind: 'add' } | { readonly kind: 'change' | 'retire'; readonly item: CheckItemView };

/** The checklist of one kind of place, item by item, with what each occurrence costs. */
export function SiteTypePage() {
  const { id = '' } = useParams();
  const t = useT('assessment');
  const format = useFormat();
  const can = useCan();
  const chosen = useEdition();
  const asked = useAsk(getSiteType, { params: { id }, query: chosen.query }, { keep: true });
  const [open, setOpen] = useState<Open>();
  const close = (): void => setOpen(undefined);
  const mayEdit = can('assessment.edit-index') && chosen.edition !== undefined && chosen.edition.state !== 'superseded';
  return (
    <Answer of={asked}>
      {(type) => (
        <Page
          title={type.name}
          note={
            <>
              <span>{t('type.itemsOf', { count: type.checkItems.length, marks: format.number(type.fullMarks, 2) })}</span>
              <span>{t('type.fieldPointsOf', { points: format.number(type.fieldPoints, 3) })}</span>
              <Link to={`/assessment/sites?siteTypeId=${type.id}`}>{t('type.sitesOf', { count: type.sitesInUse })}</Link>
            </>
          }
          back={{ to: '/assessment/site-types', label: t('nav.siteTypes') }}
          more={<Button onClick={() => window.print()}>{t('type.print')}</Button>}
          action={mayEdit && <Button onClick={() => setOpen({ kind: 'add' })}>{t('item.add')}</Button>}
        >
          <div className="cc-index-tools cc-no-print">
            <EditionSelect chosen={chosen} />
          </div>
          <ol className="cc-items">
            {type.checkItems.map((item) => (
              <CheckItemLine
                key={item.id}
                item={item}
                editionId={chosen.query.editionId}
                onChange={mayEdit ? () => setOpen({ kind: 'change', item }) : undefined}
                onRetire={mayEdit ? () => setOpen({ kind: 'retire', item }) : undefined}
              />
            ))}
          </ol>
          {open?.kind === 'retire' && <RetireItemDialog item={open.item} onClose={close} />}
          {open && open.kind !== 'retire' && chosen.edition && (
            <CheckItemDialog
              siteTypeId={type.id}
              editionId={chosen.edition.id}
              item={open.kind === 'change' ? open.item : undefined}
              onClose={close}
            />
          )}
        </Page>
      )}
    </Answer>
  );
}
