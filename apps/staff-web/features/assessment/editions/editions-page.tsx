import { type EditionRow, listEditions } from '@chuangcheng/modules/assessment/contract';
import { DASH, EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Answer, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { CopyEditionDialog } from './copy-edition-dialog.tsx';
import { EditionTag } from './edition-tag.tsx';
import { PutInForceDialog } from './put-in-force-dialog.tsx';
import '../assessment.css';

/** Every edition of the index: the one in force, drafts of the next, and those superseded. */
export function EditionsPage() {
  const t = useT('assessment');
  const can = useCan();
  const asked = useAsk(listEditions);
  const [copying, setCopying] = useState<EditionRow>();
  const [starting, setStarting] = useState<EditionRow>();
  const importing = can('assessment.import-index') && <LinkButton to="/assessment/import">{t('import.index.title')}</LinkButton>;
  return (
    <Page
      title={t('edition.title')}
      note={t('edition.note')}
      back={{ to: '/assessment/index', label: t('nav.index') }}
      action={importing}
    >
      <Answer of={asked}>
        {({ editions }) =>
          editions.length === 0 ? (
            <EmptyState title={t('index.empty')} hint={t('index.emptyHint')} action={importing} />
          ) : (
            <ul className="cc-editions">
              {editions.map((edition) => (
                <Edition
                  key={edition.id}
                  edition={edition}
                  onCopy={() => setCopying(edition)}
                  onStart={() => setStarting(edition)}
                />
              ))}
            </ul>
          )
        }
      </Answer>
      {copying && <CopyEditionDialog from={copying} onClose={() => setCopying(undefined)} />}
      {starting && (
        <PutInForceDialog
          edition={starting}
          superseded={asked.data?.editions.find((one) => one.state === 'in-force')}
          onClose={() => setStarting(undefined)}
        />
      )}
    </Page>
  );
}

type EditionProps = { readonly edition: EditionRow; readonly onCopy: () => void; readonly onStart: () => void };

function Edition({ edition, onCopy, onStart }: EditionProps) {
  const t = useT('assessment');
  const format = useFormat();
  const can = useCan();
  const mayEdit = can('assessment.edit-index');
  const query = edition.state === 'in-force' ? '' : `?editionId=${edition.id}`;
  const percents = (parts: readonly string[]) => (parts.length > 0 ? parts.join('、') : DASH);
  return (
    <li className="cc-sheet">
      <h2>
        {edition.version} <EditionTag state={edition.state} />
      </h2>
      <p>{edition.name}</p>
      <dl className="cc-facts">
        <dt>{t('edition.standards')}</dt>
        <dd>{t('edition.standardsAndPoints', { count: edition.standards, points: format.number(edition.points, 2) })}</dd>
        <dt>{t('edition.methodWeights')}</dt>
        <dd>{percents(edition.methodWeights.map((one) => `${one.method} ${one.percent}%`))}</dd>
        <dt>{t('edition.cycle')}</dt>
        <dd>
          {edition.cycle || DASH}
          {edition.yearWeights.length > 0 && ` · ${percents(edition.yearWeights.map((one) => `${one.year} ${one.percent}%`))}`}
        </dd>
        <dt>{t('edition.issuedOn')}</dt>
        <dd>{format.day(edition.issuedOn)}</dd>
        <dt>{t('edition.createdAt')}</dt>
        <dd>{format.moment(edition.createdAt)}</dd>
      </dl>
      <div className="cc-buttons">
        <LinkButton to={`/assessment/index${query}`}>{t('edition.open')}</LinkButton>
        {mayEdit && <Button onClick={onCopy}>{t('edition.copy')}</Button>}
        {mayEdit && edition.state === 'draft' && (
          <Button type="primary" onClick={onStart}>
            {t('edition.putInForce')}
          </Button>
        )}
      </div>
    </li>
  );
}
