import { useKeys, useT } from '@chuangcheng/ui';
import { useEffect } from 'react';

/** Ctrl K opens the palette, also while somebody types; so does a slash on pages without a search of their own. */
export function usePaletteKey(open: () => void): void {
  const t = useT('app');
  // Shown in the keyboard help; single keys are heard elsewhere, this one below.
  useKeys([
    { key: 'Ctrl K', label: t('palette.open'), run: open },
    { key: '/', label: t('palette.open'), run: open },
  ]);

  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'k') return;
      event.preventDefault();
      open();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, [open]);
}
