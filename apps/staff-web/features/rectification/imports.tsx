import type { ImportEndpoints } from '@chuangcheng/kit/import-contract';
import { categoriesImport, historyImport } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { ImportWizard } from '@chuangcheng/ui/import-wizard';
import { useQueryClient } from '@tanstack/react-query';
import { LinkButton, Page } from '../../app/index.ts';

/** Categories, filing conditions, time limits and the office's calendar from one workbook. */
export function CategoriesImportPage() {
  return <ImportPage subject="categories" endpoints={categoriesImport} to="/rectification/categories" />;
}

/** Problems of former years, with everything that is known of their way. */
export function HistoryImportPage() {
  return <ImportPage subject="history" endpoints={historyImport} to="/rectification/case-files" />;
}

type ImportPageProps = { readonly subject: 'categories' | 'history'; readonly endpoints: ImportEndpoints; readonly to: string };

function ImportPage({ subject, endpoints, to }: ImportPageProps) {
  const t = useT('rectification');
  const client = useQueryClient();
  const list = t(subject === 'categories' ? 'nav.categories' : 'nav.caseFiles');
  return (
    <Page title={t(`import.${subject}`)} back={{ to, label: list }}>
      <div className="cc-sheet">
        <ImportWizard
          endpoints={endpoints}
          intro={<p className="cc-faint">{t(`import.${subject}Hint`)}</p>}
          onDone={() => void client.invalidateQueries()}
          next={
            <LinkButton type="primary" to={to}>
              {list}
            </LinkButton>
          }
        />
      </div>
    </Page>
  );
}
