import { passCase, reworkCase, type VerificationRow } from '@chuangcheng/modules/rectification/contract';
import { type Way, WAYS, wayNames } from '@chuangcheng/modules/rectification/domain';
import { BeforeAfter, DASH, Light, PhotoUpload, ProblemAlert, useBilingual, useFormat, useKeys, useT } from '@chuangcheng/ui';
import { Button, Input, Radio } from 'antd';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useSend } from '../../../app/index.ts';
import { TaskSteps } from './task-steps.tsx';

const LEAST_WORDS = 2;

/** One repair to be verified: what was wrong, what it looks like now, and the verdict. */
export function DeskTask({ task, onDone }: { readonly task: VerificationRow; readonly onDone: () => void }) {
  const t = useT('rectification');
  const say = useBilingual();
  const format = useFormat();
  const words = useRef<HTMLDivElement>(null);
  const [way, setWay] = useState<Way>('photo');
  const [text, setText] = useState('');
  const [photoIds, setPhotoIds] = useState<readonly string[]>([]);
  const [tried, setTried] = useState(false);
  const pass = useSend(passCase, { done: t('verification.passed'), onDone });
  const rework = useSend(reworkCase, { done: t('verification.refused'), onDone });
  const { caseFile } = task;
  const params = { id: caseFile.id };
  const given = { version: task.caseVersion, way, photoIds: [...photoIds] };
  const noWords = text.trim().length < LEAST_WORDS;
  const noPhoto = way === 'on-site' && photoIds.length === 0;
  const approve = (): void => pass.mutate({ params, body: { ...given, note: text } });
  const refuse = (): void => {
    setTried(true);
    if (noWords) words.current?.querySelector('textarea')?.focus();
    else if (!noPhoto) rework.mutate({ params, body: { ...given, reason: text } });
  };
  useKeys([
    { key: 'p', label: t('move.pass.button'), run: approve },
    { key: 'r', label: t('move.rework.button'), run: refuse },
  ]);
  const busy = pass.isPending || rework.isPending;
  return (
    <div className="cc-desk">
      <section aria-label={t('verification.pictures')}>
        <BeforeAfter before={task.before} after={task.after} caption={caseFile.category} />
      </section>
      <section aria-label={t('verification.verdict')}>
        <h2>
          {caseFile.category} · <Link to={`/rectification/case-files/${caseFile.id}`}>{caseFile.number}</Link>
        </h2>
        <p>{caseFile.description}</p>
        <dl className="cc-case-facts">
          <dt>{t('case.place')}</dt>
          <dd>{[caseFile.town, caseFile.village, caseFile.place].filter(Boolean).join(' · ') || DASH}</dd>
          <dt>{t('verification.unit')}</dt>
          <dd>{caseFile.unit ?? DASH}</dd>
          <dt>{t('case.clock')}</dt>
          <dd>{say(caseFile.clock.text)}</dd>
          <dt>{t('verification.due')}</dt>
          <dd>
            {task.overdue ? (
              <Light color="red" label={t('verification.overdueSince', { moment: format.moment(task.dueAt) })} />
            ) : (
              format.moment(task.dueAt)
            )}
          </dd>
          <dt>{t('verification.verifier')}</dt>
          <dd>{task.verifier || t('verification.inPool')}</dd>
        </dl>
        <TaskSteps task={task} />
        <Radio.Group
          aria-label={t('verification.way')}
          value={way}
          onChange={(event) => setWay(event.target.value as Way)}
          options={WAYS.map((one) => ({ value: one, label: say(wayNames[one]) }))}
        />
        <div ref={words}>
          <Input.TextArea
            aria-label={t('verification.verdict')}
            placeholder={t('verification.words')}
            rows={3}
            maxLength={500}
            showCount
            status={tried && noWords ? 'error' : ''}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <PhotoUpload value={photoIds} onChange={setPhotoIds} />
        {tried && noWords && <p role="alert">{t('verification.needWords')}</p>}
        {tried && !noWords && noPhoto && <p role="alert">{t('verification.needPhoto')}</p>}
        <div className="cc-case-moves">
          <Button type="primary" disabled={busy} onClick={approve}>
            {t('move.pass.button')} (P)
          </Button>
          <Button danger disabled={busy} onClick={refuse}>
            {t('move.rework.button')} (R)
          </Button>
        </div>
        <ProblemAlert problem={pass.error ?? rework.error} />
      </section>
    </div>
  );
}
