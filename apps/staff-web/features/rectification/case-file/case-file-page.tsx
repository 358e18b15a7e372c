import { getCaseFile } from '@chuangcheng/modules/rectification/contract';
import { useT, WhyPanel, useBilingual } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { Answer, LinkButton, Page, useAsk } from '../../../app/index.ts';
import { CaseClock } from '../case-clock.tsx';
import { CaseHandling } from '../handling/case-handling.tsx';
import { CaseOrders } from '../orders/case-orders.tsx';
import { StageTag } from '../stage-tag.tsx';
import { CaseFacts } from './case-facts.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseMoves } from './case-moves.tsx';
import { CaseOrigin } from './case-origin.tsx';
import { CasePictures } from './case-pictures.tsx';
import { CaseRelations } from './case-relations.tsx';
import { RelatedCases } from './related-cases.tsx';
import '../rectification.css';

/** One case file: picture and place, what and whose and until when, its story, and the next step. */
export function CaseFilePage() {
  const { id = '' } = useParams();
  const t = useT('rectification');
  const say = useBilingual();
  const [why, setWhy] = useState(false);
  const asked = useAsk(getCaseFile, { params: { id } });
  return (
    <Answer of={asked}>
      {(caseFile) => (
        <Page
          title={`${caseFile.category} · ${caseFile.number}`}
          note={<StageTag stage={caseFile.stage} />}
          back={{ to: '/rectification/case-files', label: t('nav.caseFiles') }}
          more={<LinkButton to={`/rectification/case-files/${id}/print`}>{t('case.print')}</LinkButton>}
        >
          <div className="cc-case">
            <section aria-label={t('case.pictures')}>
              <CasePictures caseFile={caseFile} />
            </section>
            <section aria-label={t('case.facts')}>
              <div>
                <p className="cc-case-clock">
                  <CaseClock clock={caseFile.clock} />
                </p>
                {caseFile.why.length > 0 && (
                  <Button type="link" size="small" className="cc-no-print" onClick={() => setWhy(true)}>
                    {t('case.whyDeadline')}
                  </Button>
                )}
              </div>
              <CaseMoves caseFile={caseFile} />
              <CaseHandling caseFile={caseFile} />
              <CaseOrders caseFile={caseFile} />
              <CaseFacts caseFile={caseFile} />
              <CaseOrigin caseFile={caseFile} />
            </section>
            <section aria-label={t('case.history')}>
              <h2>{t('case.history')}</h2>
              <CaseHistory entries={caseFile.history} />
            </section>
          </div>
          <CaseRelations caseFile={caseFile} />
          <RelatedCases related={caseFile.related} />
          <WhyPanel
            open={why}
            title={t('case.deadline')}
            steps={caseFile.why.map((step) => ({ title: say(step) }))}
            result={say(caseFile.clock.text)}
            onClose={() => setWhy(false)}
          />
        </Page>
      )}
    </Answer>
  );
}
