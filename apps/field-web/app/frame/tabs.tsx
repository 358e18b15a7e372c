import { useT } from '@chuangcheng/ui';
import { NavLink } from 'react-router';
import { fieldWorkOf, useSession } from '../session.ts';
import { Icon } from './icon.tsx';

/** The ways within reach of the thumb. */
export function Tabs() {
  const t = useT('app');
  const { visits, cases } = fieldWorkOf(useSession());
  return (
    <nav className="cf-tabs" aria-label={t('tabs.label')}>
      {visits && (
        <NavLink to="/visits">
          <Icon name="list" />
          {t('tabs.visits')}
        </NavLink>
      )}
      {cases && (
        <NavLink to="/work">
          <Icon name="case" />
          {t('tabs.work')}
        </NavLink>
      )}
      <NavLink to="/me">
        <Icon name="person" />
        {t('tabs.me')}
      </NavLink>
    </nav>
  );
}
