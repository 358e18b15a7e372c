import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { Select } from 'antd';
import { useT } from '../i18n/use-t.ts';
import type { Answers } from './preview-figures.ts';

type QuestionListProps = {
  readonly questions: ImportPreview['questions'];
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
};

/** Stands for "leave unmatched" in a select, whose values cannot be null. */
const UNMATCHED = '';

/** Names of the file nobody knows here, each to be matched by a person; those in most cells come first. */
export function QuestionList({ questions, answers, onAnswer }: QuestionListProps) {
  const t = useT('ui');
  if (questions.length === 0) return null;
  const open = questions.filter(({ key }) => answers[key] === undefined).length;
  return (
    <section className="cc-import-part">
      <h3>{t('import.questions')}</h3>
      <p className="cc-faint">{t('import.questionsHint')}</p>
      <ul className="cc-import-questions">
        {questions
          .toSorted((a, b) => b.cells - a.cells)
          .map(({ key, text, cells, candidates }) => {
            const answer = answers[key];
            return (
              <li key={key}>
                <span>
                  <strong>{text}</strong> <small>{t('import.cells', { count: cells })}</small>
                </span>
                <Select
                  aria-label={text}
                  placeholder={t('import.choose')}
                  value={answer === undefined ? undefined : (answer ?? UNMATCHED)}
                  showSearch={{ optionFilterProp: 'label' }}
                  popupMatchSelectWidth={false}
                  options={[
                    ...candidates.map(({ id, label }) => ({ value: id, label })),
                    { value: UNMATCHED, label: t('import.leave') },
                  ]}
                  onChange={(value) => onAnswer({ ...answers, [key]: value === UNMATCHED ? null : value })}
                />
              </li>
            );
          })}
      </ul>
      {open > 0 && (
        <p className="cc-faint" role="status">
          {t('import.unanswered', { count: open })}
        </p>
      )}
    </section>
  );
}
