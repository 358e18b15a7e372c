import { decideReportPart } from '../domain/index.ts';
import { mayReportPart } from '../policy.ts';
import { partCommand } from './part-command.ts';

type Input = { readonly id: string; readonly result: string; readonly photoIds: readonly string[] };

/** 反馈协办结果 */
export const reportPart = partCommand({
  action: 'rectification.report-part',
  rule: (actor, file, part) => mayReportPart(actor, file, part.unit.id),
  words: ({ result }: Input) => result,
  decide: (file, part, { photoIds }) => decideReportPart(file, part, photoIds),
});
