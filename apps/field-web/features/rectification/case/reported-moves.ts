import { call } from '@chuangcheng/api-client';
import { type CaseFileDetail, contestCase, passCase, reportCase, reworkCase } from '@chuangcheng/modules/rectification/contract';
import type { KeptReport } from '../../../app/store/kept.ts';

/** Moves that are reported with words and pictures, the expected one first. */
export const MOVES = ['report', 'report-phase', 'pass', 'rework', 'contest'] as const;
export type ReportedMove = (typeof MOVES)[number];

type Rules = { readonly photos: boolean; readonly needsPhoto: boolean; readonly needsText: boolean };

/** What each asks for. */
export const RULES: Readonly<Record<ReportedMove, Rules>> = {
  report: { photos: true, needsPhoto: true, needsText: true },
  'report-phase': { photos: true, needsPhoto: true, needsText: true },
  pass: { photos: true, needsPhoto: false, needsText: false },
  rework: { photos: true, needsPhoto: false, needsText: true },
  contest: { photos: false, needsPhoto: false, needsText: true },
};

/** Tells the server about a case file, as the person saw it. */
export async function tell(move: ReportedMove, file: CaseFileDetail, { text, photoIds }: KeptReport): Promise<void> {
  const params = { id: file.id };
  const { version } = file;
  const words = text.trim();
  const photos = [...photoIds];
  switch (move) {
    case 'report':
    case 'report-phase':
      await call(reportCase, { params, body: { version, result: words, photoIds: photos } });
      return;
    case 'pass':
      await call(passCase, { params, body: { version, note: words, photoIds: photos } });
      return;
    case 'rework':
      await call(reworkCase, { params, body: { version, reason: words, photoIds: photos } });
      return;
    case 'contest':
      await call(contestCase, { params, body: { version, reason: words, suggestedUnitId: null } });
  }
}
