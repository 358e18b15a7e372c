import { EyeOutlined } from '@ant-design/icons';
import { useT } from '@chuangcheng/ui';

/** Says on every page that looking at it leaves a record. */
export function RecordedNote() {
  const t = useT('accountability');
  return (
    <p className="cc-recorded" role="note">
      <EyeOutlined aria-hidden /> {t('recorded')}
    </p>
  );
}
