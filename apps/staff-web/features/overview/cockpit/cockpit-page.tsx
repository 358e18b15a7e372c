import { FullscreenOutlined, PrinterOutlined } from '@ant-design/icons';
import { getCockpit } from '@chuangcheng/modules/overview/contract';
import { useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { Answer, Page, useAsk } from '../../../app/index.ts';
import { CockpitContent } from './cockpit-content.tsx';
import { CockpitWall } from './cockpit-wall.tsx';

const EVERY_MINUTE = 60_000;

/** 指挥驾驶舱: what to decide, where we stand, who is behind. Asked again every minute. */
export function CockpitPage() {
  const t = useT('overview');
  const format = useFormat();
  const [address, setAddress] = useSearchParams();
  const asked = useAsk(getCockpit, undefined, { every: EVERY_MINUTE });
  const wall = address.get('wall') === '1';
  const showWall = (on: boolean): void =>
    setAddress((before) => {
      if (on) before.set('wall', '1');
      else before.delete('wall');
      return before;
    });
  if (wall) return <Answer of={asked}>{(cockpit) => <CockpitWall cockpit={cockpit} onLeave={() => showWall(false)} />}</Answer>;
  return (
    <Page
      title={t('nav.cockpit')}
      note={asked.data && t('asOf', { moment: format.moment(asked.data.asOf) })}
      more={
        <>
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
          <Button icon={<FullscreenOutlined aria-hidden />} onClick={() => showWall(true)}>
            {t('wall.show')}
          </Button>
        </>
      }
    >
      <Answer of={asked}>{(cockpit) => <CockpitContent cockpit={cockpit} />}</Answer>
    </Page>
  );
}
