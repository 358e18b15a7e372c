import { getMatter, type MatterDetail } from '@chuangcheng/modules/appraisal/contract';
import { clueRuleNames, type MatterStep, measureKindNames } from '@chuangcheng/modules/appraisal/domain';
import { Timeline, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { RecordedNote } from '../recorded-note.tsx';
import { MatterTag } from '../state-tags.tsx';
import { MatterDialog } from './matter-dialog.tsx';
import '../accountability.css';

/** One matter: facts, basis and demand, what each side has said, and the one next step of who looks at it. */
export function MatterPage() {
  const { id = '' } = useParams();
  const t = useT('accountability');
  const say = useBilingual();
  const format = useFormat();
  const [step, setStep] = useState<MatterStep>();
  const asked = useAsk(getMatter, { params: { id } });
  return (
    <Answer of={asked}>
      {(matter) => {
        const [first, ...others] = matter.steps;
        return (
          <Page
            title={`${matter.number} · ${say(measureKindNames[matter.kind])}`}
            note={
              <>
                <MatterTag state={matter.state} /> {matter.unit}
                {matter.dueOn && ` · ${t('matter.dueBy', { day: format.day(matter.dueOn) })}`}
              </>
            }
            back={{ to: '/accountability/matters', label: t('part.matters') }}
            more={others.map((one) => (
              <Button key={one} onClick={() => setStep(one)}>
                {t(`step.${one}.do`)}
              </Button>
            ))}
            action={
              first && (
                <Button type="primary" onClick={() => setStep(first)}>
                  {t(`step.${first}.do`)}
                </Button>
              )
            }
          >
            <RecordedNote />
            <div className="cc-matter">
              <div className="cc-blocks">
                <Words matter={matter} />
                {matter.clues.map((clue) => (
                  <section key={clue.id} className="cc-sheet">
                    <h2>{say(clueRuleNames[clue.rule])}</h2>
                    <EvidenceList rows={clue.evidence} />
                  </section>
                ))}
              </div>
              <section className="cc-sheet" aria-label={t('matter.story')}>
                <h2>{t('matter.story')}</h2>
                <Timeline
                  entries={matter.history.map(({ id: key, at, actor, text }) => ({
                    id: key,
                    at,
                    actor,
                    text: say(text),
                    tone: 'plain',
                  }))}
                />
              </section>
            </div>
            {step && <MatterDialog step={step} matter={matter} onClose={() => setStep(undefined)} />}
          </Page>
        );
      }}
    </Answer>
  );
}

/** What is on record, in the order it came about. */
function Words({ matter }: { readonly matter: MatterDetail }) {
  const t = useT('accountability');
  const format = useFormat();
  const { statement, approval, answer, objectionText, objectionDecision, closing, objectionUntil } = matter;
  const said = (words: { text: string; at: string; by: string }) => `${words.text}\n${words.by} · ${format.moment(words.at)}`;
  const blocks: readonly (readonly [string, string | undefined])[] = [
    [t('matter.facts'), matter.facts],
    [t('matter.basis'), matter.basis],
    [t('matter.demand'), matter.demand],
    [t('matter.statement'), statement ? said(statement) : undefined],
    [t(approval?.approved === false ? 'matter.refusal' : 'matter.approval'), approval ? said(approval) : undefined],
    [t('matter.answer'), answer ? said(answer) : undefined],
    [t('matter.objection'), objectionText ? said({ ...objectionText, text: objectionText.reason }) : undefined],
    [t(objectionDecision?.upheld ? 'matter.upheld' : 'matter.rejected'), objectionDecision ? said(objectionDecision) : undefined],
    [t('matter.closing'), closing ? said(closing) : undefined],
    [t('matter.objectionUntil'), objectionUntil && !objectionText ? format.day(objectionUntil) : undefined],
  ];
  return (
    <section className="cc-sheet cc-words">
      <dl>
        {blocks.map(([name, words]) =>
          words === undefined ? null : (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <p>{words}</p>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}
