import { verifyAudit } from '@chuangcheng/platform/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Alert, Modal } from 'antd';
import { Answer, useAsk } from '../../app/index.ts';
import './audit.css';

/** Recomputes the hash chain and says whether the trail was tampered with. */
export function VerifyDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT('audit');
  const format = useFormat();
  const answer = useAsk(verifyAudit);
  return (
    <Modal open title={t('verify.title')} footer={null} onCancel={onClose}>
      <Answer of={answer}>
        {({ sealed, unsealed, broken, head }) => (
          <>
            {broken ? (
              <Alert
                type="error"
                showIcon
                title={t('verify.broken')}
                description={`${t(`verify.${broken.fault}`, { sequence: broken.sequence })} ${broken.entryId}`}
              />
            ) : (
              <Alert type="success" showIcon title={t('verify.whole', { count: sealed, amount: format.number(sealed) })} />
            )}
            <p>{t('verify.unsealed', { count: unsealed, amount: format.number(unsealed) })}</p>
            {head && (
              <dl className="cc-audit-entry">
                <div>
                  <dt>{t('verify.head')}</dt>
                  <dd className="cc-audit-hash">{head.hash}</dd>
                </div>
                <div>
                  <dt>{t('verify.sealedAt')}</dt>
                  <dd>{format.moment(head.sealedAt)}</dd>
                </div>
              </dl>
            )}
            <p className="cc-faint">{t('verify.note')}</p>
          </>
        )}
      </Answer>
    </Modal>
  );
}
