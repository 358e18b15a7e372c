import { routingImport } from '@chuangcheng/modules/rectification/contract';
import { useT } from '@chuangcheng/ui';
import { ImportWizard } from '@chuangcheng/ui/import-wizard';
import { useQueryClient } from '@tanstack/react-query';
import { LinkButton, Page } from '../../../app/index.ts';

/** Routing rules from a spreadsheet such as the list exports. */
export function ImportRoutingPage() {
  const t = useT('rectification');
  const client = useQueryClient();
  const list = { to: '/rectification/routing', label: t('nav.routing') };
  return (
    <Page title={t('routing.import')} back={list}>
      <div className="cc-sheet">
        <ImportWizard
          endpoints={routingImport}
          intro={<p className="cc-faint">{t('routing.importHint')}</p>}
          onDone={() => void client.invalidateQueries()}
          next={
            <LinkButton type="primary" to={list.to}>
              {list.label}
            </LinkButton>
          }
        />
      </div>
    </Page>
  );
}
