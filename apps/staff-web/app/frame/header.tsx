import { MenuOutlined, SearchOutlined } from '@ant-design/icons';
import { useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { Link } from 'react-router';
import { useSession } from '../session.tsx';
import { Bell } from './bell.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { UserMenu } from './user-menu.tsx';

export type HeaderProps = {
  /** Opens the navigation on narrow screens. */
  readonly onMenu: (() => void) | undefined;
  readonly onPalette: () => void;
  /** Only language and sign-out: before the first password is changed. */
  readonly bare: boolean;
};

/** The head of every page: whose campaign this is, search, messages, who I am. */
export function Header({ onMenu, onPalette, bare }: HeaderProps) {
  const t = useT('app');
  const { county } = useSession();
  return (
    <header className="cc-head cc-no-print">
      {onMenu && !bare && <Button type="text" icon={<MenuOutlined aria-hidden />} aria-label={t('nav.open')} onClick={onMenu} />}
      <Link className="cc-head-name" to="/">
        <strong>{county.name}</strong>
        <span>{t('system')}</span>
      </Link>
      <div className="cc-head-tools">
        {!bare && (
          <>
            <button type="button" className="cc-head-search" onClick={onPalette}>
              <SearchOutlined aria-hidden />
              <span>{t('palette.open')}</span>
              <kbd>Ctrl K</kbd>
            </button>
            <Bell />
          </>
        )}
        <LanguageSwitch />
        <UserMenu bare={bare} />
      </div>
    </header>
  );
}
