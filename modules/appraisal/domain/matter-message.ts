import type { MatterDue } from './matter.ts';
import type { MatterMove } from './matter-transition.ts';

/** Whom a message of accountability is for: head and liaison of the unit, the leading group, the office. */
export type MatterAudience = 'unit' | 'leader' | 'office';

/** Messages name the matter and that something waits, never whom it is about, why, or what was said. */
export type MatterMessage = { readonly to: readonly MatterAudience[]; readonly title: string };

const TELLINGS: Readonly<Record<MatterMove | 'propose', { readonly to: readonly MatterAudience[]; readonly words: string }>> = {
  propose: { to: ['unit'], words: '待陈述' },
  state: { to: ['leader'], words: '待审批' },
  approve: { to: ['office'], words: '待送达' },
  refuse: { to: ['office', 'unit'], words: '已有审批结果' },
  deliver: { to: ['unit'], words: '已送达，待回复' },
  answer: { to: ['office'], words: '待办结' },
  object: { to: ['leader', 'office'], words: '待复核' },
  'reject-objection': { to: ['unit', 'office'], words: '已有复核决定' },
  'uphold-objection': { to: ['unit', 'office'], words: '已有复核决定' },
  close: { to: ['unit'], words: '已办结' },
};

/** What those concerned are told when a matter moves. */
export function matterMessage(number: string, step: MatterMove | 'propose'): MatterMessage {
  const { to, words } = TELLINGS[step];
  return { to, title: `${number} ${words}` };
}

const WAITING: Readonly<Record<MatterDue['what'], { readonly words: string; readonly by: MatterAudience }>> = {
  statement: { words: '陈述', by: 'unit' },
  answer: { words: '回复', by: 'unit' },
  'objection-decision': { words: '复核决定', by: 'leader' },
};

/**
 * Reminds of a day: whoever has it the day before and on the day; once it has passed also the office, and of a statement the leading
 * group, which may decide from then on. `tomorrow` is the day after `today`.
 */
export function matterReminder(
  { number, what, day }: MatterDue & { readonly number: string },
  today: string,
  tomorrow: string,
): (MatterMessage & { readonly kind: 'soon' | 'over' }) | undefined {
  const { words, by } = WAITING[what];
  if (day < today) {
    return {
      kind: 'over',
      to: what === 'statement' ? ['leader', 'office'] : [by, 'office'],
      title: `${number} 已过${words}期限`,
    };
  }
  return day <= tomorrow ? { kind: 'soon', to: [by], title: `${number} ${words}期限将到` } : undefined;
}
