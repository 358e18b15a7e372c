import { upload } from '@chuangcheng/api-client';
import { importAreas } from '@chuangcheng/modules/organisation/contract';
import { ProblemAlert, useFormat, useT } from '@chuangcheng/ui';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Progress, Result, Upload } from 'antd';
import { useState } from 'react';
import { LinkButton, Page } from '../../../app/index.ts';

const BYTES_PER_MB = 1024 * 1024;

/** Imports the areas of the county from one GeoJSON file; the whole file or nothing. */
export function ImportAreasPage() {
  const t = useT('organisation');
  const format = useFormat();
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const send = useMutation({
    mutationFn: (file: File) => upload(importAreas, { file, onProgress: setShare }),
    onSuccess: () => client.invalidateQueries(),
  });
  return (
    <Page title={t('areas.import')} note={t('areas.importNote')} back={{ to: '/organisation/areas', label: t('nav.areas') }}>
      <div className="cc-sheet">
        {send.data ? (
          <Result
            status="success"
            title={t('areas.imported')}
            subTitle={t('areas.importedCounts', {
              added: format.number(send.data.added),
              changed: format.number(send.data.changed),
              same: format.number(send.data.same),
            })}
            extra={<LinkButton to="/organisation/areas">{t('areas.open')}</LinkButton>}
          />
        ) : (
          <>
            <Upload.Dragger
              accept=".geojson,.json,application/geo+json"
              showUploadList={false}
              disabled={send.isPending}
              beforeUpload={(file) => {
                setShare(0);
                send.mutate(file);
                return false;
              }}
            >
              <p>{t('areas.drop')}</p>
              <p className="cc-faint">{t('areas.dropHint', { size: importAreas.upload.maxBytes / BYTES_PER_MB })}</p>
            </Upload.Dragger>
            {send.isPending && <Progress percent={Math.round(share * 100)} />}
            <ProblemAlert problem={send.error} />
          </>
        )}
      </div>
    </Page>
  );
}
