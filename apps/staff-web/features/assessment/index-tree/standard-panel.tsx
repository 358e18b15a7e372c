import { getStandard } from '@chuangcheng/modules/assessment/contract';
import { useT } from '@chuangcheng/ui';
import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { Link } from 'react-router';
import { Answer, useAsk } from '../../../app/index.ts';
import { StandardFacts } from '../standards/standard-facts.tsx';

/** A standard beside the tree. */
export function StandardPanel({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const t = useT('assessment');
  const asked = useAsk(getStandard, { params: { id } }, { keep: true });
  return (
    <>
      <div className="cc-panel-head">
        <Link to={`/assessment/standards/${id}`}>{t('standard.openPage')}</Link>
        <Button
          type="text"
          size="small"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('index.closePanel')}
          onClick={onClose}
        />
      </div>
      <Answer of={asked}>{(standard) => <StandardFacts standard={standard} titled />}</Answer>
    </>
  );
}
