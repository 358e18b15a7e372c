import type { EndpointOutput } from '@chuangcheng/kit/endpoint';
import { listUnmatchedUnits, matchUnitName } from '@chuangcheng/modules/assessment/contract';
import { listUnitChoices } from '@chuangcheng/modules/organisation/contract';
import { EmptyState, ProblemAlert, useT } from '@chuangcheng/ui';
import { Button, Select } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { Answer, Page, useAsk, useCan, useSend } from '../../../app/index.ts';
import { EditionSelect } from '../editions/edition-select.tsx';
import { useEdition } from '../editions/use-edition.ts';
import '../assessment.css';

type Name = EndpointOutput<typeof listUnmatchedUnits>['names'][number];

/** Names of units that nobody knows, each once; answered once, every standard follows. */
export function UnmatchedPage() {
  const t = useT('assessment');
  const chosen = useEdition();
  const asked = useAsk(listUnmatchedUnits, { query: chosen.query }, { keep: true });
  return (
    <Page
      title={t('unmatched.title')}
      note={asked.data && asked.data.names.length > 0 && t('unmatched.note', { count: asked.data.names.length })}
      back={{ to: '/assessment/index', label: t('nav.index') }}
    >
      <div className="cc-index-tools">
        <EditionSelect chosen={chosen} />
      </div>
      <Answer of={asked}>
        {({ names }) =>
          names.length === 0 ? (
            <EmptyState title={t('unmatched.none')} hint={t('unmatched.noneHint')} />
          ) : (
            <ul className="cc-unmatched">
              {names.map((name) => (
                <UnmatchedName
                  key={name.text}
                  name={name}
                  editionId={chosen.edition?.id ?? ''}
                  closed={chosen.edition?.state === 'superseded'}
                />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

type UnmatchedNameProps = { readonly name: Name; readonly editionId: string; readonly closed: boolean };

function UnmatchedName({ name, editionId, closed }: UnmatchedNameProps) {
  const t = useT('assessment');
  const can = useCan();
  const units = useAsk(listUnitChoices, { query: {} });
  const [unitId, setUnitId] = useState(name.candidates[0]?.unitId);
  const options = (units.data?.units ?? []).map((unit) => ({ value: unit.id, label: unit.name }));
  const match = useSend(matchUnitName, {
    done: ({ standards }) => t('unmatched.matched', { text: name.text, count: standards }),
  });
  return (
    <li className="cc-sheet">
      <h2>{name.text}</h2>
      <p>
        {t('unmatched.cells', { count: name.standards.length })}{' '}
        {name.standards.map((standard) => (
          <Link key={standard.id} className="cc-number-link" to={`/assessment/standards/${standard.id}`}>
            {standard.number}
          </Link>
        ))}
      </p>
      {name.candidates.length === 0 && <p className="cc-faint">{t('unmatched.noCandidates')}</p>}
      {can('assessment.edit-index') && !closed && (
        <div className="cc-buttons">
          {name.candidates.map((one) => (
            <Button
              key={one.unitId}
              type={one.unitId === unitId ? 'primary' : 'default'}
              ghost={one.unitId === unitId}
              aria-pressed={one.unitId === unitId}
              onClick={() => setUnitId(one.unitId)}
            >
              {one.name}
            </Button>
          ))}
          <Select
            showSearch={{ optionFilterProp: 'label' }}
            className="cc-unmatched-select"
            aria-label={t('unmatched.otherUnit')}
            placeholder={t('unmatched.otherUnit')}
            loading={units.isPending}
            options={options}
            {...(unitId && { value: unitId })}
            onChange={setUnitId}
          />
          <Button
            type="primary"
            disabled={!unitId}
            loading={match.isPending}
            onClick={() => unitId && match.mutate({ body: { editionId, text: name.text, unitId } })}
          >
            {t('unmatched.match', { text: name.text })}
          </Button>
        </div>
      )}
      <ProblemAlert problem={match.error} />
    </li>
  );
}
