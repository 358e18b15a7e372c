import { useT } from '@chuangcheng/ui';
import { NavLink } from 'react-router';
import { useCan } from '../../app/index.ts';
import './accountability.css';

/** The parts of accountability, for those who see more than one. */
export function AccountabilityTabs({ here }: { readonly here: 'clues' | 'matters' | 'rules' }) {
  const t = useT('accountability');
  const can = useCan();
  if (!can('appraisal.see-clues')) return null;
  return (
    <nav className="cc-parts cc-no-print" aria-label={t('nav.accountability')}>
      {(['clues', 'matters', 'rules'] as const).map((part) => (
        <NavLink key={part} to={`/accountability/${part}`} aria-current={part === here ? 'page' : undefined}>
          {t(`part.${part}`)}
        </NavLink>
      ))}
    </nav>
  );
}
