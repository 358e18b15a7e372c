import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';
import { sourceNames } from '@chuangcheng/modules/rectification/domain';
import { DASH, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** What, where, whose and until when. Lines without anything to say are left out. */
export function CaseFacts({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const { position, phase } = caseFile;
  const facts: readonly (readonly [key: string, value: ReactNode])[] = [
    ['description', caseFile.description],
    ['condition', caseFile.condition],
    ['unit', caseFile.unit],
    ['place', [caseFile.town, caseFile.village, caseFile.place].filter((part) => part).join(' · ')],
    ['grid', caseFile.gridCode],
    ['position', position && `${position.lng.toFixed(6)}, ${position.lat.toFixed(6)}`],
    ['site', caseFile.site && <Link to={`/assessment/sites/${caseFile.site.id}`}>{caseFile.site.name}</Link>],
    ['visit', caseFile.visitId && <Link to={`/inspection/visits/${caseFile.visitId}`}>{t('case.openVisit')}</Link>],
    ['source', [say(sourceNames[caseFile.source]), caseFile.reportedBy].filter((part) => part !== '').join(' · ')],
    ['reportedAt', format.moment(caseFile.reportedAt)],
    ['limit', caseFile.limit && say(caseFile.limit)],
    ['phase', phase.count > 1 && t('case.phaseOf', { number: phase.number, count: phase.count, name: phase.name })],
    ['deadline', caseFile.deadlineAt && format.moment(caseFile.deadlineAt)],
    [
      'firstDeadline',
      caseFile.firstDeadlineAt && caseFile.firstDeadlineAt !== caseFile.deadlineAt && format.moment(caseFile.firstDeadlineAt),
    ],
    ['completedAt', caseFile.completedAt && format.moment(caseFile.completedAt)],
    ['closingText', caseFile.closingText],
    ['reworkCount', caseFile.reworkCount > 0 && caseFile.reworkCount],
    ['dispatchIsFinal', caseFile.dispatchIsFinal && t('case.final')],
    ['satisfaction', caseFile.satisfaction && t(`case.satisfactions.${caseFile.satisfaction}`)],
    [
      'mergedInto',
      caseFile.mergedInto && <Link to={`/rectification/case-files/${caseFile.mergedInto.id}`}>{caseFile.mergedInto.number}</Link>,
    ],
  ];
  return (
    <dl className="cc-case-facts">
      {facts.map(([key, value]) =>
        value ? (
          <FactLine key={key} name={t(`case.${key}`)}>
            {value}
          </FactLine>
        ) : null,
      )}
      {caseFile.unit === null && <FactLine name={t('case.unit')}>{DASH}</FactLine>}
    </dl>
  );
}

function FactLine({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </>
  );
}
