import { dayOf } from '@chuangcheng/kit/civil-day';
import { countyCalendar } from '@chuangcheng/kit/working-time';
import { array, assert, constantFrom, nat, property, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decideMatter, dueOf, type Matter, MATTER_MOVES, MATTER_STATES, MATTER_TRANSITIONS, statementUntil } from './index.ts';

const calendar = countyCalendar({ holidays: ['2026-10-01', '2026-10-02'], makeUpDays: [] });
/** Thursday 10:00. */
const NOW = new Date('2026-09-24T02:00:00Z');
const at = { now: NOW, calendar };
const on = (day: string) => ({ now: new Date(`${day}T02:00:00Z`), calendar });

const proposed: Matter = {
  id: 'matter',
  number: '问责〔2026〕第1号',
  unitId: 'unit',
  kind: 'reminder',
  state: 'stating',
  version: 1,
  proposedAt: NOW,
  proposedBy: 'account',
  statementUntil: '2026-10-05',
  answerDays: 15,
  deliveredAt: null,
  answerUntil: null,
  objection: null,
  objectionUntil: null,
  objectionDue: null,
};
/** Statement over, objection possible or open as the move needs it: nothing but the table is in the way. */
const unhindered = (state: Matter['state'], move: (typeof MATTER_MOVES)[number]): Matter => ({
  ...proposed,
  state,
  statementUntil: '2026-09-23',
  objectionUntil: '2026-10-24',
  objection: move.endsWith('-objection') ? 'open' : null,
});

describe('the table', () => {
  test.each(MATTER_STATES.flatMap((state) => MATTER_MOVES.map((move) => [state, move] as const)))('%s × %s', (state, move) => {
    const decision = decideMatter(unhindered(state, move), move, at);
    const { from, to } = MATTER_TRANSITIONS[move];
    if (from.includes(state)) {
      expect(decision).toMatchObject({ ok: true, value: { move, change: { state: to === 'same' ? state : to } } });
    } else {
      expect(decision).toEqual({ ok: false, code: 'appraisal/step-not-possible' });
    }
  });

  test('a refused or withdrawn matter stays as it is', () => {
    for (const move of MATTER_MOVES) {
      expect(MATTER_TRANSITIONS[move].from).not.toContain('refused');
      expect(MATTER_TRANSITIONS[move].from).not.toContain('withdrawn');
    }
  });
});

test('the unit is heard first: until its last day is over nobody decides without its statement', () => {
  expect(statementUntil(5, at)).toBe('2026-10-05');
  for (const move of ['approve', 'refuse'] as const) {
    expect(decideMatter(proposed, move, on('2026-10-05'))).toMatchObject({ code: 'appraisal/statement-awaited' });
    expect(decideMatter(proposed, move, on('2026-10-06'))).toMatchObject({ ok: true });
    expect(decideMatter({ ...proposed, state: 'stated' }, move, at)).toMatchObject({ ok: true });
  }
  // Late, but before the decision, it is still heard.
  expect(decideMatter(proposed, 'state', on('2026-10-20'))).toMatchObject({ ok: true, value: { change: { state: 'stated' } } });
});

test('delivery sets the last days for the answer, in working days, and for an objection, in calendar days', () => {
  const decision = decideMatter({ ...proposed, state: 'approved', answerDays: 6 }, 'deliver', at);
  expect(decision).toMatchObject({
    value: { change: { answerUntil: '2026-10-06', objectionUntil: '2026-10-24', deliveredAt: NOW } },
  });
});

describe('an objection', () => {
  const delivered: Matter = {
    ...proposed,
    state: 'delivered',
    deliveredAt: NOW,
    answerUntil: '2026-10-20',
    objectionUntil: '2026-10-24',
  };
  test('is possible once, up to the thirtieth day after delivery, and decided within thirty days', () => {
    expect(decideMatter(delivered, 'object', on('2026-10-24'))).toMatchObject({
      value: { change: { state: 'delivered', objection: 'open', objectionDue: '2026-11-23' } },
    });
    expect(decideMatter(delivered, 'object', on('2026-10-25'))).toMatchObject({ code: 'appraisal/objection-too-late' });
    for (const objection of ['open', 'upheld', 'rejected'] as const) {
      const again = decideMatter({ ...delivered, objection }, 'object', at);
      expect(again).toMatchObject({ code: 'appraisal/matter-objected-before' });
    }
  });
  test('is still possible when the matter was closed early', () => {
    expect(decideMatter({ ...delivered, state: 'closed' }, 'object', at)).toMatchObject({
      value: { change: { state: 'closed' } },
    });
  });
  test('keeps the matter from being closed while it is open, and takes it back when upheld', () => {
    const open: Matter = { ...delivered, state: 'answered', objection: 'open', objectionDue: '2026-11-23' };
    expect(decideMatter(open, 'close', at)).toMatchObject({ code: 'appraisal/objection-open' });
    expect(decideMatter({ ...open, objection: 'rejected' }, 'close', at)).toMatchObject({ ok: true });
    expect(decideMatter(open, 'uphold-objection', at)).toMatchObject({
      value: { change: { state: 'withdrawn', objection: 'upheld' } },
    });
    expect(decideMatter({ ...open, objection: null }, 'uphold-objection', at)).toMatchObject({ ok: false });
  });
  test('is due before the answer', () => {
    expect(dueOf(delivered)).toEqual({ what: 'answer', day: '2026-10-20' });
    expect(dueOf({ ...delivered, objection: 'open', objectionDue: '2026-11-23' })).toEqual({
      what: 'objection-decision',
      day: '2026-11-23',
    });
    expect(dueOf(proposed)).toEqual({ what: 'statement', day: '2026-10-05' });
    expect(dueOf({ ...delivered, state: 'closed' })).toBeNull();
  });
});

test('whatever is tried on whatever day, a matter stays on the table and the unit keeps its rights', () => {
  assert(
    property(array(tuple(constantFrom(...MATTER_MOVES), nat(20)), { maxLength: 25 }), (tries) => {
      let matter = proposed;
      let now = NOW;
      let heard = false;
      for (const [move, days] of tries) {
        now = new Date(now.getTime() + days * 86_400_000);
        const decision = decideMatter(matter, move, { now, calendar });
        if (!decision.ok) continue;
        const before = matter;
        expect(MATTER_TRANSITIONS[move].from).toContain(before.state);
        matter = { ...matter, ...decision.value.change, version: matter.version + 1 };
        heard ||= move === 'state';
        if (matter.state === 'approved') expect(heard || dayOf(now) > matter.statementUntil).toBe(true);
        if (matter.state !== before.state) expect(['refused', 'withdrawn']).not.toContain(before.state);
        if (move === 'close') expect(matter.objection).not.toBe('open');
        if (move === 'object') expect(now.getTime() - (matter.deliveredAt?.getTime() ?? 0)).toBeLessThan(31 * 86_400_000);
        expect(matter.state === 'withdrawn').toBe(matter.objection === 'upheld');
        expect(matter.objection === null).toBe(matter.objectionDue === null);
        expect(matter.deliveredAt === null).toBe(matter.answerUntil === null);
      }
    }),
    { numRuns: 500 },
  );
});
