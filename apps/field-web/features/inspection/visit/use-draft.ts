import { useCallback, useRef, useState } from 'react';
import type { ItemEntry, KeptVisit } from '../../../app/store/kept.ts';
import { phone } from '../../../app/store/phone.ts';
import { withEntry } from '../draft/visit-draft.ts';

export type Draft = {
  readonly visit: KeptVisit;
  readonly change: (next: (visit: KeptVisit) => KeptVisit) => void;
  readonly enter: (checkItemId: string, change: Partial<ItemEntry>) => void;
  /** Why the last change is on the screen only; `undefined` when everything is on the phone. */
  readonly fault: unknown;
};

/** A visit being filled in: every change is written to the phone at once, in the order it was made. */
export function useDraft(kept: KeptVisit): Draft {
  const [visit, setVisit] = useState(kept);
  const [fault, setFault] = useState<unknown>();
  const latest = useRef(kept);
  const change = useCallback((next: (visit: KeptVisit) => KeptVisit) => {
    const changed = { ...next(latest.current), changedAt: Date.now() };
    latest.current = changed;
    setVisit(changed);
    phone.visits.put(changed).then(() => setFault(undefined), setFault);
  }, []);
  const enter = useCallback(
    (checkItemId: string, entry: Partial<ItemEntry>) => change((before) => withEntry(before, checkItemId, entry)),
    [change],
  );
  return { visit, change, enter, fault };
}
