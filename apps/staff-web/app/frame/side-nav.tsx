import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { useT } from '@chuangcheng/ui';
import { Button, Tooltip } from 'antd';
import { Suspense } from 'react';
import { NavLink } from 'react-router';
import { useCan } from '../session.tsx';
import { homeEntry, navFor, type PlacedEntry } from './nav-entries.ts';
import './side-nav.css';

export type SideNavProps = {
  readonly collapsed: boolean;
  /** Without it the navigation cannot be reduced to icons. */
  readonly onCollapse?: () => void;
};

/** The side navigation: what this person may open, in groups. */
export function SideNav({ collapsed, onCollapse }: SideNavProps) {
  const t = useT('app');
  const can = useCan();
  return (
    <nav className="cc-nav" aria-label={t('nav.label')} data-collapsed={collapsed}>
      <ul>
        <NavItem entry={homeEntry} collapsed={collapsed} />
      </ul>
      {navFor(can).map(({ group, entries }) => (
        <section key={group} aria-label={t(`nav.group.${group}`)}>
          <h2>{t(`nav.group.${group}`)}</h2>
          <ul>
            {entries.map((entry) => (
              <Suspense key={`${entry.room}.${entry.key}`} fallback={<li className="cc-nav-coming" />}>
                <NavItem entry={entry} collapsed={collapsed} />
              </Suspense>
            ))}
          </ul>
        </section>
      ))}
      {onCollapse && (
        <Button
          className="cc-nav-collapse"
          type="text"
          icon={collapsed ? <MenuUnfoldOutlined aria-hidden /> : <MenuFoldOutlined aria-hidden />}
          aria-label={t(collapsed ? 'nav.expand' : 'nav.collapse')}
          onClick={onCollapse}
        />
      )}
    </nav>
  );
}

function NavItem({ entry, collapsed }: { readonly entry: Omit<PlacedEntry, 'group'>; readonly collapsed: boolean }) {
  const t = useT(entry.room);
  const title = t(`nav.${entry.key}`);
  const Icon = entry.icon;
  return (
    <li>
      <Tooltip title={collapsed ? title : ''} placement="right">
        <NavLink to={entry.path} end={entry.path === '/'}>
          <Icon />
          <span>{title}</span>
        </NavLink>
      </Tooltip>
    </li>
  );
}
