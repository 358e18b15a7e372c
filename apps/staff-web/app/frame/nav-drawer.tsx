import { Drawer } from 'antd';
import { useSession } from '../session.tsx';
import { SideNav } from './side-nav.tsx';

/** The navigation on a narrow screen, over the page. */
export function NavDrawer({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) {
  const { county } = useSession();
  return (
    <Drawer open={open} onClose={onClose} placement="left" size={280} title={county.name}>
      <SideNav collapsed={false} />
    </Drawer>
  );
}
