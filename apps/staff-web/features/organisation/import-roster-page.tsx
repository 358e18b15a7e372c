import { rosterImport } from '@chuangcheng/modules/organisation/contract';
import { useT } from '@chuangcheng/ui';
import { ImportWizard } from '@chuangcheng/ui/import-wizard';
import { useQueryClient } from '@tanstack/react-query';
import { LinkButton, Page } from '../../app/index.ts';

/** Imports the roster of units, posts and people from a spreadsheet. */
export function ImportRosterPage() {
  const t = useT('organisation');
  const client = useQueryClient();
  return (
    <Page title={t('units.import')} back={{ to: '/organisation/units', label: t('nav.units') }}>
      <div className="cc-sheet">
        <ImportWizard
          endpoints={rosterImport}
          intro={<p className="cc-faint">{t('units.importIntro')}</p>}
          onDone={() => void client.invalidateQueries()}
          next={
            <>
              <LinkButton type="primary" to="/organisation/chart">
                {t('units.openChart')}
              </LinkButton>
              <LinkButton to="/organisation/vacancies">{t('units.openVacancies')}</LinkButton>
            </>
          }
        />
      </div>
    </Page>
  );
}
