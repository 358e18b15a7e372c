import { call } from '@chuangcheng/api-client';
import {
  type CaseFileDetail,
  contestCase,
  passCase,
  recheckCase,
  reportCase,
  reportPart,
  reworkCase,
} from '@chuangcheng/modules/rectification/contract';
import type { KeptReport } from '../../../app/store/kept.ts';

/** What is reported with words and pictures, the expected one first: moves, one's part in a repair, and what looking again found. */
export const MOVES = ['report', 'report-phase', 'part', 'pass', 'rework', 'holds', 'relapsed', 'false', 'contest'] as const;
export type ReportedMove = (typeof MOVES)[number];

type Rules = { readonly photos: boolean; readonly needsPhoto: boolean; readonly needsText: boolean };

/** What each asks for. */
export const RULES: Readonly<Record<ReportedMove, Rules>> = {
  report: { photos: true, needsPhoto: true, needsText: true },
  'report-phase': { photos: true, needsPhoto: true, needsText: true },
  pass: { photos: true, needsPhoto: false, needsText: false },
  part: { photos: true, needsPhoto: true, needsText: true },
  // Who stands there shows what is still wrong.
  rework: { photos: true, needsPhoto: true, needsText: true },
  holds: { photos: true, needsPhoto: true, needsText: true },
  relapsed: { photos: true, needsPhoto: true, needsText: true },
  false: { photos: true, needsPhoto: true, needsText: true },
  contest: { photos: false, needsPhoto: false, needsText: true },
};

/** The part this person reports, if any. */
const ownPart = (file: CaseFileDetail) => file.handling.parts.find((part) => part.may.report);

/** Is it this person's to report now? */
export function isOffered(file: CaseFileDetail, move: ReportedMove): boolean {
  if (move === 'part') return ownPart(file) !== undefined;
  const behind = move === 'holds' || move === 'relapsed' || move === 'false' ? 'recheck' : move;
  return file.moves.some((one) => one.move === behind && one.allowed);
}

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
    case 'part': {
      const part = ownPart(file);
      if (part) await call(reportPart, { params: { id: part.id }, body: { result: words, photoIds: photos } });
      return;
    }
    case 'holds':
    case 'relapsed':
    case 'false':
      await call(recheckCase, { params, body: { version, result: move, reason: words, photoIds: photos } });
      return;
    case 'pass':
      await call(passCase, { params, body: { version, note: words, photoIds: photos, way: 'on-site' } });
      return;
    case 'rework':
      await call(reworkCase, { params, body: { version, reason: words, photoIds: photos, way: 'on-site' } });
      return;
    case 'contest':
      await call(contestCase, { params, body: { version, reason: words, suggestedUnitId: null } });
  }
}
