import { useState } from 'react';

const KEY = 'cc.nav.collapsed';

/** Is the side navigation reduced to its icons? Remembered on this device. */
export function useCollapsed(): readonly [boolean, (collapsed: boolean) => void] {
  const [collapsed, setCollapsed] = useState(() => localStorage.getItem(KEY) === '1');
  return [
    collapsed,
    (next) => {
      localStorage.setItem(KEY, next ? '1' : '0');
      setCollapsed(next);
    },
  ];
}
