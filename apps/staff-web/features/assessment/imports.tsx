import type { ImportEndpoints } from '@chuangcheng/kit/import-contract';
import { indexImport, sitesImport } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { ImportWizard } from '@chuangcheng/ui/import-wizard';
import { useQueryClient } from '@tanstack/react-query';
import { LinkButton, Page } from '../../app/index.ts';

/** A whole edition from one workbook: standards, negative list, survey, check items. */
export function IndexImportPage() {
  return <ImportPage subject="index" endpoints={indexImport} to="/assessment/index" then="/assessment/editions" />;
}

/** The register of sites. */
export function SitesImportPage() {
  return <ImportPage subject="sites" endpoints={sitesImport} to="/assessment/sites" then="/assessment/sites/map" />;
}

type ImportPageProps = {
  readonly subject: 'index' | 'sites';
  readonly endpoints: ImportEndpoints;
  readonly to: string;
  /** A second place worth a look after the import. */
  readonly then: string;
};

function ImportPage({ subject, endpoints, to, then }: ImportPageProps) {
  const t = useT('assessment');
  const client = useQueryClient();
  const list = t(`nav.${subject}`);
  return (
    <Page title={t(`import.${subject}.title`)} back={{ to, label: list }}>
      <div className="cc-sheet">
        <ImportWizard
          endpoints={endpoints}
          intro={<p className="cc-faint">{t(`import.${subject}.hint`)}</p>}
          onDone={() => void client.invalidateQueries()}
          next={
            <>
              <LinkButton type="primary" to={to}>
                {list}
              </LinkButton>
              <LinkButton to={then}>{t(`import.${subject}.then`)}</LinkButton>
            </>
          }
        />
      </div>
    </Page>
  );
}
