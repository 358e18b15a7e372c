import { accept, refuse } from '@chuangcheng/kit/decision';
import { actorLabel } from '@chuangcheng/platform/kernel';
import { decideSuggestions, loadSuggestion } from '../store/duplicate-store.ts';
import { command } from '../visibility.ts';

/** 不是重复: the pair is not proposed again. */
export const rejectDuplicate = command({
  action: 'rectification.decide-duplicates',
  load: async (tx, input: { readonly id: string; readonly reason: string }) => {
    const suggestion = await loadSuggestion(tx, input.id);
    return suggestion ? { ...input, suggestion } : refuse('rectification/suggestion-not-found');
  },
  rule: 'role-is-enough',
  decide: ({ suggestion, reason }) =>
    suggestion.state === 'open' ? accept({ suggestion, reason }) : refuse('rectification/suggestion-decided'),
  async save(tx, { suggestion, reason }, permit, { now, actor }) {
    await decideSuggestions(tx, [suggestion.id], { state: 'rejected', at: now, by: actorLabel(actor), reason }, permit);
    return {};
  },
  audit: ({ suggestion, reason }) => ({
    subject: { kind: 'duplicate-suggestion', id: suggestion.id },
    detail: { caseId: suggestion.case_id, otherId: suggestion.other_id, reason },
  }),
});
