import { dismissClue, getClue } from '@chuangcheng/modules/appraisal/contract';
import { clueRuleNames } from '@chuangcheng/modules/appraisal/domain';
import { EmptyState, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button, Form, Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, FormDialog, LinkButton, Page, useAsk, useCan } from '../../../app/index.ts';
import { EvidenceList } from '../evidence-list.tsx';
import { RecordedNote } from '../recorded-note.tsx';
import { ClueTag } from '../state-tags.tsx';
import '../accountability.css';

/** One clue: the facts it stands on, and what people make of it. */
export function CluePage() {
  const { id = '' } = useParams();
  const t = useT('accountability');
  const say = useBilingual();
  const format = useFormat();
  const can = useCan();
  const [dismissing, setDismissing] = useState(false);
  const asked = useAsk(getClue, { params: { id } });
  return (
    <Answer of={asked}>
      {(clue) => {
        const decides = clue.state === 'open' && can('appraisal.propose-measure');
        return (
          <Page
            title={`${clue.unit} · ${say(clueRuleNames[clue.rule])}`}
            note={
              <>
                <ClueTag state={clue.state} /> {t('clue.found', { moment: format.moment(clue.foundAt), count: clue.count })}
              </>
            }
            back={{ to: '/accountability/clues', label: t('part.clues') }}
            more={decides && <Button onClick={() => setDismissing(true)}>{t('clue.dismiss')}</Button>}
            action={
              decides && (
                <LinkButton type="primary" to={`/accountability/matters/new?clueId=${id}`}>
                  {t('clue.propose')}
                </LinkButton>
              )
            }
          >
            <RecordedNote />
            <div className="cc-blocks">
              {clue.dismissal && (
                <section className="cc-sheet cc-words">
                  <h2>{t('clue.dismissal')}</h2>
                  <p>{clue.dismissal}</p>
                </section>
              )}
              {clue.matterId && (
                <section className="cc-sheet">
                  <p>{t('clue.taken')}</p>
                  <div className="cc-step-actions">
                    <LinkButton to={`/accountability/matters/${clue.matterId}`}>{t('clue.openMatter')}</LinkButton>
                  </div>
                </section>
              )}
              <section className="cc-sheet">
                <h2>{t('clue.evidence')}</h2>
                {clue.evidence.length > 0 ? (
                  <EvidenceList rows={clue.evidence} />
                ) : (
                  <EmptyState title={t('clue.noEvidence')} hint={t('clue.noEvidenceHint')} />
                )}
              </section>
            </div>
            {dismissing && (
              <FormDialog
                endpoint={dismissClue}
                title={t('clue.dismiss')}
                effect={t('clue.dismissEffect')}
                actionLabel={t('clue.dismiss')}
                input={({ reason }) => ({ params: { id }, body: { reason, version: clue.version } })}
                onClose={() => setDismissing(false)}
              >
                {(field) => (
                  <Form.Item {...field('reason', t('reason'))}>
                    <Input.TextArea rows={4} maxLength={2000} showCount autoFocus />
                  </Form.Item>
                )}
              </FormDialog>
            )}
          </Page>
        );
      }}
    </Answer>
  );
}
