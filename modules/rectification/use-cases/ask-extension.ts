import { decideAskExtension } from '../domain/index.ts';
import { mayHandle } from '../policy.ts';
import { moveCommand, noFacts } from './move-case-file.ts';

type Input = { readonly id: string; readonly version: number; readonly reason: string; readonly wantedUntil: string };

/** 申请延期 */
export const askExtension = moveCommand({
  action: 'rectification.handle',
  rule: mayHandle,
  facts: noFacts,
  decide: (file, { reason, wantedUntil }: Input, _facts, at) =>
    decideAskExtension(file, { reason, wantedUntil: new Date(wantedUntil) }, at),
});
