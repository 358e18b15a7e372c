import { DownloadOutlined } from '@ant-design/icons';
import { download } from '@chuangcheng/api-client';
import type { ImportEndpoints, ImportPreview, ImportUploaded } from '@chuangcheng/kit/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Alert, Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';
import { CheckList } from './check-list.tsx';
import { FaultTable } from './fault-table.tsx';
import { type Answers, countRows } from './preview-figures.ts';
import { QuestionList } from './question-list.tsx';
import { RowPreview } from './row-preview.tsx';

export type PreviewStepProps = {
  readonly endpoints: ImportEndpoints;
  readonly uploaded: ImportUploaded;
  readonly preview: ImportPreview;
  readonly answers: Answers;
  readonly onAnswer: (answers: Answers) => void;
  readonly committing: 'all' | 'valid' | undefined;
  readonly problem: unknown;
  readonly onCommit: (mode: 'all' | 'valid') => void;
  readonly onBack: () => void;
};

/** What the import would do, what is wrong with the file, what a person must say, and the choice to store it. */
export function PreviewStep(props: PreviewStepProps) {
  const { endpoints, uploaded, preview, answers } = props;
  const t = useT('ui');
  const errorFile = useMutation({
    mutationFn: () => download(endpoints.errorFile, { params: { importId: uploaded.importId } }),
  });
  const counts = countRows(preview);
  const good = counts.added + counts.changed + counts.same;
  const faulty = preview.faultCount > 0 || counts.rejected > 0;
  // Answers may mend faults that come from unknown names; the server judges again.
  const allPossible = !faulty || preview.questions.length > 0;
  return (
    <div className="cc-import-step">
      <p>{t('import.file', { name: uploaded.fileName })}</p>
      <CheckList checks={preview.checks} />
      <QuestionList questions={preview.questions} answers={answers} onAnswer={props.onAnswer} />
      {faulty ? (
        <FaultTable
          faults={preview.faults}
          total={preview.faultCount}
          action={
            <Button icon={<DownloadOutlined aria-hidden />} loading={errorFile.isPending} onClick={() => errorFile.mutate()}>
              {t('import.errorFile')}
            </Button>
          }
        />
      ) : (
        <Alert type="success" showIcon title={t('import.noErrors')} />
      )}
      <ProblemAlert problem={errorFile.error} />
      {preview.tables.map((table) => (
        <RowPreview key={table.key} table={table} title={uploaded.tables.find(({ key }) => key === table.key)?.title} />
      ))}
      {faulty && <p className="cc-faint">{t('import.allNeedsClean')}</p>}
      {good > 0 && good === counts.same && !faulty && <p className="cc-faint">{t('import.nothingNew')}</p>}
      <div className="cc-import-actions">
        <ProblemAlert problem={props.problem} />
        <Button onClick={props.onBack}>{t('import.back')}</Button>
        {faulty && (
          <Button
            type={allPossible ? 'default' : 'primary'}
            disabled={good === 0 || props.committing !== undefined}
            loading={props.committing === 'valid'}
            onClick={() => props.onCommit('valid')}
          >
            {t('import.commitValid', { count: good })}
          </Button>
        )}
        {allPossible && (
          <Button
            type="primary"
            disabled={good + counts.rejected === 0 || props.committing !== undefined}
            loading={props.committing === 'all'}
            onClick={() => props.onCommit('all')}
          >
            {t('import.commitAll', { count: good + counts.rejected })}
          </Button>
        )}
      </div>
    </div>
  );
}
