import { useState } from 'react';

/** Was it ever open? What is fetched when first opened stays afterwards, so that it closes with its own motion. */
export function useOpened(open: boolean): boolean {
  const [opened, setOpened] = useState(open);
  if (open && !opened) setOpened(true);
  return opened || open;
}
