import { call } from '@chuangcheng/api-client';
import type {
  ImportCommitted,
  ImportEndpoints,
  ImportMapping,
  ImportPreview,
  ImportUploaded,
} from '@chuangcheng/kit/import-contract';
import { useMutation } from '@tanstack/react-query';
import { Steps } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { DoneStep } from './done-step.tsx';
import { MapStep } from './map-step.tsx';
import { proposedMapping } from './mapping.ts';
import { type Answers, suggestedAnswers } from './preview-figures.ts';
import { PreviewStep } from './preview-step.tsx';
import { UploadStep } from './upload-step.tsx';
import './import-wizard.css';

export type ImportWizardProps = {
  /** The endpoints `importEndpoints` made for this kind. */
  readonly endpoints: ImportEndpoints;
  /** What the file is and where it usually comes from; above the place to drop it. */
  readonly intro?: ReactNode;
  /** A file that was chosen elsewhere, by dropping it on a list; taken at once. */
  readonly file?: File;
  /** Called once the rows are stored; the place to refresh lists. */
  readonly onDone?: (counts: ImportCommitted) => void;
  /** Where to go from the summary, such as a link to the list. */
  readonly next?: ReactNode;
};

const STEPS = ['file', 'map', 'preview', 'done'] as const;
type Step = (typeof STEPS)[number];

/** Takes a spreadsheet into a room: choose a file, match its columns, check what would happen, store it. */
export function ImportWizard({ endpoints, intro, file, onDone, next }: ImportWizardProps) {
  const t = useT('ui');
  const [step, setStep] = useState<Step>('file');
  const [uploaded, setUploaded] = useState<ImportUploaded>();
  const [mapping, setMapping] = useState<ImportMapping>({ tables: {} });
  const [answers, setAnswers] = useState<Answers>({});
  const top = useRef<HTMLDivElement>(null);
  const params = { importId: uploaded?.importId ?? '' };

  const preview = useMutation<ImportPreview>({
    mutationFn: () => call(endpoints.preview, { params, body: mapping }),
    onSuccess: (found) => {
      // Answers given before going back stay.
      setAnswers((before) => ({ ...suggestedAnswers(found), ...before }));
      setStep('preview');
    },
  });
  const commit = useMutation<ImportCommitted, unknown, 'all' | 'valid'>({
    mutationFn: (mode) => call(endpoints.commit, { params, body: { mode, answers } }),
    onSuccess: (counts) => {
      setStep('done');
      onDone?.(counts);
    },
  });
  useEffect(() => {
    if (step !== 'file') top.current?.focus();
  }, [step]);

  const begin = (answer: ImportUploaded): void => {
    setUploaded(answer);
    setMapping(proposedMapping(answer));
    setAnswers({});
    preview.reset();
    commit.reset();
    setStep('map');
  };

  return (
    <div className="cc-import" ref={top} tabIndex={-1}>
      <Steps
        size="small"
        responsive={false}
        titlePlacement="vertical"
        current={STEPS.indexOf(step)}
        items={STEPS.map((one) => ({ title: t(`import.steps.${one}`) }))}
      />
      {step === 'file' && (
        <>
          {intro}
          <UploadStep endpoints={endpoints} {...(file && { file })} onUploaded={begin} />
        </>
      )}
      {step === 'map' && uploaded && (
        <MapStep
          uploaded={uploaded}
          mapping={mapping}
          onChange={setMapping}
          checking={preview.isPending}
          problem={preview.error}
          onPreview={() => preview.mutate()}
          onBack={() => setStep('file')}
        />
      )}
      {step === 'preview' && uploaded && preview.data && (
        <PreviewStep
          endpoints={endpoints}
          uploaded={uploaded}
          preview={preview.data}
          answers={answers}
          onAnswer={setAnswers}
          committing={commit.isPending ? commit.variables : undefined}
          problem={commit.error}
          onCommit={commit.mutate}
          onBack={() => setStep('map')}
        />
      )}
      {step === 'done' && commit.data && <DoneStep counts={commit.data} next={next} onAgain={() => setStep('file')} />}
    </div>
  );
}
