import { getUnit } from '@chuangcheng/modules/organisation/contract';
import { unitKindNames } from '@chuangcheng/modules/organisation/domain';
import { StateTag, useBilingual, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { Answer, Page, useAsk, useCan } from '../../../app/index.ts';
import { parentCode } from '../areas/area-code.ts';
import { EditUnitDialog } from './edit-unit-dialog.tsx';
import { UnitPosts } from './unit-posts.tsx';
import type { UnitDetail } from './unit-detail.ts';
import './unit.css';

/** One unit: who holds its posts and did before, what it answers for, what is below it. */
export function UnitPage() {
  const { id = '' } = useParams();
  const unit = useAsk(getUnit, { params: { id } });
  return <Answer of={unit}>{(data) => <Unit unit={data} />}</Answer>;
}

function Unit({ unit }: { readonly unit: UnitDetail }) {
  const t = useT('organisation');
  const say = useBilingual();
  const can = useCan();
  const [editing, setEditing] = useState(false);
  return (
    <Page
      title={unit.name}
      note={
        <>
          <span>{say(unitKindNames[unit.kind])}</span>
          <span>{unit.code}</span>
          {unit.parentId && (
            <span>
              {t('unit.parent')} <Link to={`/organisation/units/${unit.parentId}`}>{unit.parent}</Link>
            </span>
          )}
          {unit.state === 'closed' && <StateTag>{t('unit.closed')}</StateTag>}
        </>
      }
      back={{ to: '/organisation/units', label: t('nav.units') }}
      more={can('organisation.edit-units') && <Button onClick={() => setEditing(true)}>{t('unit.edit')}</Button>}
    >
      <div className="cc-unit-page">
        <UnitPosts unit={unit} />
        <div className="cc-unit-side">
          {unit.duties && (
            <Part title={t('unit.duties')}>
              <p className="cc-prose">{unit.duties}</p>
            </Part>
          )}
          <Part title={t('unit.areas', { count: unit.areas.length })}>
            <ul className="cc-chips">
              {unit.areas.map((area) => (
                <li key={area.id}>
                  <Link to={`/organisation/areas?level=${area.level}&within=${parentCode(area)}&area=${area.id}`}>
                    {area.name}
                  </Link>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t('unit.children', { count: unit.children.length })}>
            <ul className="cc-chips">
              {unit.children.map((child) => (
                <li key={child.id}>
                  <Link to={`/organisation/units/${child.id}`}>{child.name}</Link>
                </li>
              ))}
            </ul>
          </Part>
          <Part title={t('unit.aliases', { count: unit.aliases.length })}>
            <p className="cc-faint">{unit.aliases.join('、')}</p>
          </Part>
        </div>
      </div>
      {editing && <EditUnitDialog unit={unit} onClose={() => setEditing(false)} />}
    </Page>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <section className="cc-sheet">
      <h2>{title}</h2>
      {children}
    </section>
  );
}
