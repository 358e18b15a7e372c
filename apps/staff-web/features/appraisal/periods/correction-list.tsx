import type { PeriodDetail } from '@chuangcheng/modules/appraisal/contract';
import { StateTag, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { aboutWords } from './about-words.ts';

/** Every figure that was put right after it was frozen, and what it changed. */
export function CorrectionList({ period }: { readonly period: PeriodDetail }) {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  if (period.correctionList.length === 0) return null;
  return (
    <section className="cc-sheet cc-period-part">
      <h2>{t('period.correctionList')}</h2>
      <ul>
        {period.correctionList.map((one) => (
          <li key={one.id}>
            <span>
              <strong>{one.unit}</strong> {say(aboutWords(one.aboutKind, one.about))}
              {one.afterPublication && <StateTag tone="waiting">{t('period.late')}</StateTag>}
            </span>
            <p>
              {t('period.correction', {
                before: say(one.before),
                after: say(one.after),
                scoreBefore: format.score(one.scoreBefore, 2),
                scoreAfter: format.score(one.scoreAfter, 2),
              })}
            </p>
            <p>{one.reason}</p>
            <small className="cc-faint">{t('period.asked', { by: one.by, moment: format.moment(one.at) })}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
