import { listSiteTypes, type SiteTypeRow } from '@chuangcheng/modules/assessment/contract';
import { EmptyState, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { Answer, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { EditionSelect } from '../editions/edition-select.tsx';
import { useEdition } from '../editions/use-edition.ts';
import '../assessment.css';

const FULL_CHECKLIST = 100;

/** Kinds of places with their checklists, how many sites they have, and how many points of the index visits to them earn. */
export function SiteTypesPage() {
  const t = useT('assessment');
  const format = useFormat();
  const can = useCan();
  const chosen = useEdition();
  const asked = useAsk(listSiteTypes, { query: chosen.query }, { keep: true });
  return (
    <Page
      title={t('nav.siteTypes')}
      note={
        asked.data &&
        asked.data.types.length > 0 &&
        t('type.note', {
          count: asked.data.types.length,
          items: format.number(asked.data.types.reduce((sum, type) => sum + type.items, 0)),
          points: format.number(asked.data.fieldPointsTotal, 2),
        })
      }
    >
      <div className="cc-index-tools">
        <EditionSelect chosen={chosen} />
      </div>
      <Answer of={asked}>
        {({ types, fieldPointsTotal }) =>
          types.length === 0 ? (
            <EmptyState
              title={t('type.empty')}
              hint={t('index.emptyHint')}
              action={
                can('assessment.import-index') && <LinkButton to="/assessment/import">{t('import.index.title')}</LinkButton>
              }
            />
          ) : (
            <ul className="cc-types">
              {types.map((type) => (
                <SiteType key={type.id} type={type} total={fieldPointsTotal} editionId={chosen.query.editionId} />
              ))}
            </ul>
          )
        }
      </Answer>
    </Page>
  );
}

type SiteTypeProps = { readonly type: SiteTypeRow; readonly total: number; readonly editionId: string | undefined };

function SiteType({ type, total, editionId }: SiteTypeProps) {
  const t = useT('assessment');
  const format = useFormat();
  return (
    <li className="cc-sheet">
      <h2>
        <Link to={`/assessment/site-types/${type.id}${editionId ? `?editionId=${editionId}` : ''}`}>{type.name}</Link>
      </h2>
      {type.aliases.length > 0 && <p className="cc-faint">{t('type.aliases', { names: type.aliases.join('、') })}</p>}
      <dl className="cc-figures">
        <div>
          <dt>{t('type.items')}</dt>
          <dd>{type.items}</dd>
        </div>
        <div>
          <dt>{t('type.fullMarks')}</dt>
          <dd className={type.fullMarks === FULL_CHECKLIST ? undefined : 'cc-disagrees'}>
            {format.number(type.fullMarks, 2)}
            {type.fullMarks !== FULL_CHECKLIST && <small> {t('type.notFull', { full: FULL_CHECKLIST })}</small>}
          </dd>
        </div>
        <div>
          <dt>{t('type.sites')}</dt>
          <dd>
            <Link to={`/assessment/sites?siteTypeId=${type.id}`}>
              {type.sitesInUse}/{type.sites}
            </Link>
          </dd>
        </div>
        <div>
          <dt>{t('type.fieldPoints')}</dt>
          <dd>
            {format.number(type.fieldPoints, 3)} <small>{format.percent(type.fieldPoints, total)}</small>
          </dd>
        </div>
      </dl>
    </li>
  );
}
