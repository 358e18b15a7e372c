import { getCaseFile } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { CaseSheet } from './case-sheet.tsx';

/** A case file on A4, from its report to its closing, to be signed and filed. */
export function CasePrintPage() {
  const { id = '' } = useParams();
  const t = useT('rectification');
  const asked = useAsk(getCaseFile, { params: { id } });
  return (
    <Answer of={asked}>
      {(caseFile) => (
        <div className="cc-case-sheet-page">
          <Page
            title={caseFile.number}
            note={t('print.note')}
            back={{ to: `/rectification/case-files/${id}`, label: caseFile.number }}
            action={
              <Button type="primary" onClick={() => window.print()}>
                {t('case.print')}
              </Button>
            }
          >
            <CaseSheet caseFile={caseFile} />
          </Page>
        </div>
      )}
    </Answer>
  );
}
