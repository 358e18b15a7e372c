import type { Position } from '@chuangcheng/kit/coordinates';
import { useState } from 'react';

const KEY = 'cc.rectification.draft';

/** What was typed and is not registered yet. */
export type Draft = { readonly fields: Readonly<Record<string, unknown>>; readonly position: Position | null };

/** Keeps what was typed in this window until it is registered: a reload loses nothing, and nobody else sees it. */
export function useDraft() {
  const [found] = useState(read);
  return {
    found,
    keep: (draft: Draft): void => sessionStorage.setItem(KEY, JSON.stringify(draft)),
    forget: (): void => sessionStorage.removeItem(KEY),
  };
}

function read(): Draft | undefined {
  const kept = sessionStorage.getItem(KEY);
  return kept === null ? undefined : (JSON.parse(kept) as Draft);
}
