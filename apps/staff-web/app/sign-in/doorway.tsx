import { useT } from '@chuangcheng/ui';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../frame/language-switch.tsx';
import './doorway.css';

export type DoorwayProps = {
  readonly title: string;
  readonly note?: string | undefined;
  readonly wide?: boolean;
  readonly children: ReactNode;
};

/** The page before somebody is signed in: what this is, one thing to do. */
export function Doorway({ title, note, wide = false, children }: DoorwayProps) {
  const t = useT('app');
  return (
    <div className="cc-doorway">
      <header>
        <div className="cc-doorway-name">
          <strong>{t('product')}</strong>
          <span>{t('system')}</span>
        </div>
        <LanguageSwitch />
      </header>
      <main data-wide={wide}>
        <h1>{title}</h1>
        {note && <p className="cc-doorway-note">{note}</p>}
        {children}
      </main>
      <footer>{t('motto')}</footer>
    </div>
  );
}
