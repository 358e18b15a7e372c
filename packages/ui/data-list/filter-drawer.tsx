import { Button, Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';

export type FilterDrawerProps = { readonly open: boolean; readonly onClose: () => void; readonly children: ReactNode };

/** All filters one below the other, on a sheet from the lower edge. */
export function FilterDrawer({ open, onClose, children }: FilterDrawerProps) {
  const t = useT('ui');
  return (
    <Drawer
      open={open}
      onClose={onClose}
      placement="bottom"
      size="large"
      title={t('list.filters')}
      footer={
        <Button type="primary" block onClick={onClose}>
          {t('list.showResults')}
        </Button>
      }
    >
      <div className="cc-filters cc-filters-stacked">{children}</div>
    </Drawer>
  );
}
