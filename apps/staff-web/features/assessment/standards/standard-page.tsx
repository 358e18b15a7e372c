import { getStandard, removeStandard } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Answer, FormDialog, Page, useAsk, useCan } from '../../../app/index.ts';
import { EditionTag } from '../editions/edition-tag.tsx';
import { EditStandardForm } from './edit-standard-form.tsx';
import { type StandardDetail, StandardFacts } from './standard-facts.tsx';
import '../assessment.css';

/** One standard; the creation office changes it here. */
export function StandardPage() {
  const { id = '' } = useParams();
  const asked = useAsk(getStandard, { params: { id } });
  return <Answer of={asked}>{(standard) => <Standard standard={standard} />}</Answer>;
}

function Standard({ standard }: { readonly standard: StandardDetail }) {
  const t = useT('assessment');
  const can = useCan();
  const [editing, setEditing] = useState(false);
  const [removing, setRemoving] = useState(false);
  const { edition } = standard;
  const mayEdit = can('assessment.edit-index') && edition.state !== 'superseded';
  const tree = `/assessment/index?standard=${standard.id}${edition.state === 'in-force' ? '' : `&editionId=${edition.id}`}`;
  return (
    <Page
      title={t('standard.numbered', { number: standard.number })}
      note={
        <>
          <EditionTag state={edition.state} />
          <span>{edition.version}</span>
          <span>{standard.path.join(' / ')}</span>
          <Link to={tree}>{t('standard.inTree')}</Link>
        </>
      }
      back={{ to: '/assessment/standards', label: t('nav.standards') }}
      more={
        mayEdit &&
        edition.state === 'draft' &&
        !editing && <Button onClick={() => setRemoving(true)}>{t('standard.remove')}</Button>
      }
      action={mayEdit && !editing && <Button onClick={() => setEditing(true)}>{t('standard.edit')}</Button>}
    >
      <div className="cc-sheet cc-standard-page">
        {editing ? (
          <EditStandardForm standard={standard} onClose={() => setEditing(false)} />
        ) : (
          <StandardFacts standard={standard} />
        )}
      </div>
      {removing && <RemoveDialog standard={standard} onClose={() => setRemoving(false)} />}
    </Page>
  );
}

function RemoveDialog({ standard, onClose }: { readonly standard: StandardDetail; readonly onClose: () => void }) {
  const t = useT('assessment');
  const { message } = App.useApp();
  const navigate = useNavigate();
  return (
    <FormDialog
      endpoint={removeStandard}
      title={t('standard.removeTitle', { number: standard.number })}
      effect={t('standard.removeEffect', { version: standard.edition.version, points: standard.points })}
      actionLabel={t('standard.remove')}
      input={() => ({ params: { id: standard.id } })}
      onDone={() => {
        void message.success(t('standard.removed'));
        void navigate(`/assessment/index?editionId=${standard.edition.id}`);
      }}
      onClose={onClose}
    >
      {() => null}
    </FormDialog>
  );
}
