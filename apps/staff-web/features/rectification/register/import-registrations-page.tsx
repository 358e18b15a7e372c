import { download } from '@chuangcheng/api-client';
import { registrationsImport, registrationTemplate } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { ImportWizard } from '@chuangcheng/ui/import-wizard';
import { useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { LinkButton, Page } from '../../../app/index.ts';
import { takeDroppedSheet } from './dropped-sheet.ts';

/** 批量登记: a list of problems as a spreadsheet, one per row; one that was dropped on the list of case files is taken at once. */
export function ImportRegistrationsPage() {
  const t = useT('rectification');
  const client = useQueryClient();
  const [dropped] = useState(takeDroppedSheet);
  return (
    <Page
      title={t('import.registrations')}
      back={{ to: '/rectification/case-files', label: t('nav.caseFiles') }}
      more={<Button onClick={() => void download(registrationTemplate, undefined)}>{t('import.template')}</Button>}
    >
      <div className="cc-sheet">
        <ImportWizard
          endpoints={registrationsImport}
          {...(dropped && { file: dropped })}
          intro={<p className="cc-faint">{t('import.registrationsHint')}</p>}
          onDone={() => void client.invalidateQueries()}
          next={
            <LinkButton type="primary" to="/rectification/case-files?stage=registered">
              {t('nav.caseFiles')}
            </LinkButton>
          }
        />
      </div>
    </Page>
  );
}
