import type { CaseFileDetail, CaseRelations as Relations } from '@chuangcheng/modules/rectification/contract';
import { PhotoStrip, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { StageTag } from '../stage-tag.tsx';

type Named = NonNullable<Relations['splitFrom']>;

/** What a case file has to do with others: what was merged into it with its evidence, split, come back, perhaps the same. */
export function CaseRelations({ caseFile }: { readonly caseFile: CaseFileDetail }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const { merged, splitFrom, parts, recursFrom, recurrences, duplicates } = caseFile.relations;
  const line = (one: Named) => (
    <li key={one.id}>
      <Link to={`/rectification/case-files/${one.id}`}>{one.number}</Link> {one.category} · {format.moment(one.reportedAt)}{' '}
      <StageTag stage={one.stage} />
    </li>
  );
  const groups = [
    ['splitFrom', splitFrom ? [splitFrom] : []],
    ['parts', parts],
    ['recursFrom', recursFrom ? [recursFrom] : []],
    ['recurrences', recurrences],
  ] as const;
  return (
    <>
      {duplicates.length > 0 && (
        <section className="cc-case-related cc-case-doubtful">
          <h2>{t('relation.duplicates')}</h2>
          <ul>
            {duplicates.map((one) => (
              <li key={one.suggestionId}>
                <Link to={`/rectification/duplicates/${one.suggestionId}`}>{one.number}</Link> {one.description}{' '}
                <StageTag stage={one.stage} />{' '}
                <span className="cc-faint">{one.reasons.map((reason) => say(reason)).join(' · ')}</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {merged.length > 0 && (
        <section className="cc-case-related">
          <h2>{t('relation.merged')}</h2>
          <ul>
            {merged.map((one) => (
              <li key={one.id}>
                <Link to={`/rectification/case-files/${one.id}`}>{one.number}</Link> {format.moment(one.reportedAt)}
                {one.reportedBy && ` · ${one.reportedBy}`}
                <p>{one.description}</p>
                {one.photoIds.length > 0 && <PhotoStrip photos={one.photoIds.map((id) => ({ id, caption: one.number }))} />}
              </li>
            ))}
          </ul>
        </section>
      )}
      {groups.map(
        ([key, files]) =>
          files.length > 0 && (
            <section key={key} className="cc-case-related">
              <h2>{t(`relation.${key}`)}</h2>
              <ul>{files.map(line)}</ul>
            </section>
          ),
      )}
    </>
  );
}
