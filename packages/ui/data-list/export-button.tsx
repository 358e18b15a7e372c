import { DownloadOutlined } from '@ant-design/icons';
import { useMutation } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useT } from '../i18n/use-t.ts';
import { ProblemAlert } from '../parts/problem-alert.tsx';

/** Downloads exactly what the list shows. */
export function ExportButton({ onExport }: { readonly onExport: () => Promise<void> }) {
  const t = useT('ui');
  const { modal } = App.useApp();
  const run = useMutation({
    mutationFn: onExport,
    onError: (problem) => modal.error({ title: t('list.exportFailed'), content: <ProblemAlert problem={problem} /> }),
  });
  return (
    <Button icon={<DownloadOutlined aria-hidden />} loading={run.isPending} onClick={() => run.mutate()}>
      {run.isPending ? t('list.exporting') : t('list.export')}
    </Button>
  );
}
