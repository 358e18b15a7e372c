import { upload } from '@chuangcheng/api-client';
import type { ImportEndpoints, ImportUploaded } from '@chuangcheng/kit/import-contract';
import { InboxOutlined } from '@ant-design/icons';
import { Alert, Button, Progress } from 'antd';
import { type DragEvent, useEffect, useRef, useState } from 'react';
import { useT } from '../i18n/use-t.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';

const MEGABYTE = 1024 * 1024;

/** Takes a file by click, keyboard or drop and says how far it is. A refusal leaves the place ready for the next try. */
export function UploadStep(props: {
  readonly endpoints: ImportEndpoints;
  /** Taken at once when the step is first shown. */
  readonly file?: File;
  readonly onUploaded: (answer: ImportUploaded) => void;
}) {
  const target = props.endpoints.upload;
  const t = useT('ui');
  const input = useRef<HTMLInputElement>(null);
  const running = useRef<AbortController>(undefined);
  const [share, setShare] = useState<number>();
  const [over, setOver] = useState(false);
  const [refused, setRefused] = useState<{ readonly tooLarge: true } | { readonly problem: unknown }>();
  const size = target.upload.maxBytes / MEGABYTE;

  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    if (file.size > target.upload.maxBytes) {
      setRefused({ tooLarge: true });
      return;
    }
    setRefused(undefined);
    setShare(0);
    running.current = new AbortController();
    try {
      props.onUploaded(await upload(target, { file, onProgress: setShare, signal: running.current.signal }));
    } catch (problem) {
      if (!running.current.signal.aborted) setRefused({ problem });
    } finally {
      setShare(undefined);
    }
  };
  const given = useRef(props.file);
  useEffect(() => {
    const file = given.current;
    given.current = undefined;
    void take(file);
  });
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (share === undefined) void take(event.dataTransfer.files[0]);
  };

  return (
    <div className="cc-import-step">
      <button
        type="button"
        className="cc-import-drop"
        data-over={over}
        disabled={share !== undefined}
        onClick={() => input.current?.click()}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <InboxOutlined aria-hidden />
        <span>{t('import.drop')}</span>
        <small>{t('import.formats', { size })}</small>
      </button>
      <input
        ref={input}
        type="file"
        hidden
        accept=".xlsx,.xlsm,.csv,.txt"
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          void take(file);
          // The same file can be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      {share !== undefined && (
        <div className="cc-import-progress" role="status">
          <Progress percent={Math.round(share * 100)} showInfo={false} status="active" />
          <span>{share < 1 ? t('import.uploading', { percent: Math.round(share * 100) }) : t('import.reading')}</span>
          <Button onClick={() => running.current?.abort()}>{t('import.cancel')}</Button>
        </div>
      )}
      {refused && 'tooLarge' in refused && <Alert type="error" showIcon role="alert" title={t('import.tooLarge', { size })} />}
      {refused && 'problem' in refused && <ProblemAlert problem={refused.problem} />}
    </div>
  );
}
