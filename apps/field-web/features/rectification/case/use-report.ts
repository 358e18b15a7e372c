import { useCallback, useEffect, useState } from 'react';
import { useSession } from '../../../app/session.ts';
import type { KeptReport } from '../../../app/store/kept.ts';
import { phone } from '../../../app/store/phone.ts';

/** What is being written about a case file; kept on the phone until it is sent. `undefined` until the phone has looked. */
export function useReport(caseId: string): {
  readonly report: KeptReport | undefined;
  readonly change: (change: Partial<Pick<KeptReport, 'text' | 'photoIds'>>) => void;
} {
  const { account } = useSession();
  const [report, setReport] = useState<KeptReport>();
  useEffect(() => {
    void phone.reports.get(caseId).then((kept) => {
      const own = kept?.accountId === account.id ? kept : undefined;
      setReport(own ?? { caseId, accountId: account.id, text: '', photoIds: [] });
    });
  }, [caseId, account.id]);
  const change = useCallback((part: Partial<Pick<KeptReport, 'text' | 'photoIds'>>) => {
    setReport((before) => {
      if (!before) return before;
      const next = { ...before, ...part };
      void phone.reports.put(next);
      return next;
    });
  }, []);
  return { report, change };
}
