import { listSurveyQuestions } from '@chuangcheng/modules/assessment/contract';
import { DASH, EmptyState, useT } from '@chuangcheng/ui';
import { Answer, Page, useAsk } from '../../app/index.ts';
import { EditionSelect } from './editions/edition-select.tsx';
import { useEdition } from './editions/use-edition.ts';
import './assessment.css';

/** What the survey asks, whom, and how the answers count. */
export function SurveyPage() {
  const t = useT('assessment');
  const chosen = useEdition();
  const asked = useAsk(listSurveyQuestions, { query: chosen.query }, { keep: true });
  return (
    <Page title={t('nav.survey')} note={asked.data && t('survey.total', { count: asked.data.questions.length })}>
      <div className="cc-index-tools">
        <EditionSelect chosen={chosen} />
      </div>
      <Answer of={asked}>
        {({ questions }) =>
          questions.length === 0 ? (
            <EmptyState title={t('survey.empty')} hint={t('survey.emptyHint')} />
          ) : (
            <ol className="cc-questions">
              {questions.map((one) => (
                <li key={one.id} className="cc-sheet">
                  <h2>
                    {one.number} {one.text}
                  </h2>
                  <ul className="cc-options">
                    {one.options.map((option) => (
                      <li key={option}>{option}</li>
                    ))}
                  </ul>
                  <dl className="cc-facts">
                    <dt>{t('survey.kind')}</dt>
                    <dd>{[one.kind, one.groupName].filter((part) => part !== '').join(' · ') || DASH}</dd>
                    <dt>{t('survey.audience')}</dt>
                    <dd>{one.audience || DASH}</dd>
                    <dt>{t('survey.standards')}</dt>
                    <dd>{one.standards.join('、') || DASH}</dd>
                    <dt>{t('survey.scoring')}</dt>
                    <dd>{one.scoring || DASH}</dd>
                  </dl>
                </li>
              ))}
            </ol>
          )
        }
      </Answer>
    </Page>
  );
}
