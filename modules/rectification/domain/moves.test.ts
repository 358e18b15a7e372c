import { countyCalendar } from '@chuangcheng/kit/working-time';
import { assert, constantFrom, property, array as listOf } from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as domain from './index.ts';
import { type At, type CaseFile, type Move, type MoveDecision, STAGES, TRANSITIONS } from './index.ts';

const calendar = countyCalendar({ holidays: [], makeUpDays: [] });
const unit = { id: 'unit-a', name: '县城管执法局' };
const other = { id: 'unit-b', name: '县住建局' };
const condition = {
  id: 'condition',
  categoryId: 'category',
  text: '路面塌陷',
  phases: [
    { name: '围护', limit: { amount: 2, unit: 'emergency-hours' } },
    { name: '修复', limit: { amount: 3, unit: 'working-days' } },
  ],
} as const;

const registered = domain.registeredFile({
  id: 'case',
  number: 'CC-20260924-00001',
  source: 'inspection',
  categoryId: 'category',
  conditionId: null,
  townUnitId: null,
  villageUnitId: null,
  reportedAt: new Date('2026-09-24T01:00:00Z'),
});

/** Every move with an input it would be given; `at` is Thursday 10:00. */
const at: At = {
  now: new Date('2026-09-24T02:00:00Z'),
  calendar,
  standstills: [],
  extension: null,
  suspension: null,
  openParts: [],
};
const reason = '理由';
const photoIds = ['photo'];
const wanted = { reason, plan: '春节后施工', reviewOn: '2026-12-01' };
const neverRepaired = { recheckResult: 'false' } as const;
const DECIDE: Readonly<Record<Move, (file: CaseFile, at: At) => MoveDecision>> = {
  file: (file, now) => domain.decideFile(file, { categoryId: 'category', condition }, now),
  'refuse-filing': (file) => domain.decideRefuseFiling(file, { reason }),
  dispatch: (file, now) => domain.decideDispatch(file, { unit, condition, note: '' }, now),
  accept: (file, now) => domain.decideAccept(file, now),
  contest: (file) => domain.decideContest(file, { reason, suggested: null }),
  uphold: (file, now) => domain.decideArbitrate({ ...file, responsibleUnitId: unit.id }, { unit, condition, reason }, now),
  redispatch: (file, now) => domain.decideArbitrate(file, { unit: other, condition, reason }, now),
  'report-phase': (file, now) => domain.decideReport({ ...file, phaseCount: 2 }, { result: reason, photoIds, condition }, now),
  report: (file, now) => domain.decideReport({ ...file, phase: file.phaseCount }, { result: reason, photoIds, condition }, now),
  pass: (file, now) => domain.decidePass(file, { note: '', photoIds, way: 'on-site' }, now),
  rework: (file, now) =>
    domain.decideRework({ ...file, limit: { amount: 4, unit: 'working-hours' } }, { reason, photoIds, way: 'on-site' }, now),
  close: (file, now) => domain.decideClose(file, { note: '' }, now),
  suspend: (file, now) => domain.decideSuspend(file, { reason, plan: '春节后施工', reviewOn: null }, now),
  resume: (file, now) => domain.decideResume(file, { reason }, now),
  'ask-extension': (file, now) =>
    domain.decideAskExtension(
      { ...file, deadlineAt: new Date('2026-09-25T02:00:00Z') },
      { reason, wantedUntil: new Date('2026-09-28T02:00:00Z') },
      now,
    ),
  'ask-suspension': (file, now) => domain.decideAskSuspension(file, wanted, now),
  'refuse-suspension': (file, now) =>
    domain.decideSuspension(file, { granted: false, answer: reason, reviewOn: null }, { ...now, suspension: wanted }),
  recheck: (file, now) => domain.decideRecheck(file, { result: 'holds', reason, photoIds }, now),
  reopen: (file, now) => domain.decideReopen({ ...file, ...neverRepaired, limit: { amount: 4, unit: 'working-hours' } }, now),
  'decide-extension': (file, now) =>
    domain.decideExtension(file, { granted: true, answer: reason }, { ...now, extension: { wantedUntil: now.now } }),
  split: (file) =>
    domain.decideSplit(file, { description: reason, was: '原描述', categoryId: file.categoryId, numbers: ['CC-20260924-00002'] }),
  void: (file) => domain.decideVoid(file, { reason, target: null }),
  restore: (file, now) => domain.decideRestore(file, { reason, target: null }, now),
};
const MOVES = Object.keys(TRANSITIONS) as Move[];

describe('the table', () => {
  test.each(STAGES.flatMap((stage) => MOVES.map((move) => [stage, move] as const)))('%s × %s', (stage, move) => {
    const decision = DECIDE[move]({ ...registered, stage, voidedFrom: stage === 'void' ? 'filed' : null }, at);
    const { from, to } = TRANSITIONS[move];
    if (from.includes(stage)) {
      const after = to === 'same' ? stage : to === 'voided-from' ? 'filed' : to;
      expect(decision).toMatchObject({ ok: true, value: { move, change: { stage: after } } });
    } else {
      expect(decision).toEqual({ ok: false, code: 'rectification/move-not-possible' });
    }
  });
});

test('whatever is tried, a case file stays on the table, and its clock has what its stage needs', () => {
  assert(
    property(listOf(constantFrom(...MOVES), { maxLength: 30 }), (tries) => {
      let file = registered;
      let now = at.now;
      for (const move of tries) {
        now = new Date(now.getTime() + 3_600_000);
        const decision = PLAIN[move](file, { ...at, now });
        if (!decision.ok) continue;
        expect(TRANSITIONS[decision.value.move].from).toContain(file.stage);
        file = { ...file, ...decision.value.change };
        expect(STAGES).toContain(file.stage);
        if (file.stage === 'handling') {
          expect(file.responsibleUnitId).not.toBeNull();
          expect(file.deadlineAt?.getTime()).toBeGreaterThan(file.clockFrom?.getTime() ?? Infinity);
          expect(file.halfAt?.getTime()).toBeLessThanOrEqual(file.warnAt?.getTime() ?? 0);
          expect(file.completedAt).toBeNull();
        }
        if (file.stage === 'verifying') expect(file.handledByUnitId).toBe(file.responsibleUnitId);
        expect(file.voidedFrom !== null).toBe(file.stage === 'void');
        expect(file.phase).toBeLessThanOrEqual(file.phaseCount);
        expect(file.contestCount).toBeLessThanOrEqual(1);
      }
    }),
    { numRuns: 500 },
  );
});

/** As above, on the file as it is. */
const PLAIN: typeof DECIDE = {
  ...DECIDE,
  uphold: (file, now) => domain.decideArbitrate(file, { unit, condition, reason }, now),
  'report-phase': (file, now) => domain.decideReport(file, { result: reason, photoIds, condition }, now),
  report: (file, now) => domain.decideReport(file, { result: reason, photoIds, condition }, now),
  rework: (file, now) => domain.decideRework(file, { reason, photoIds, way: 'on-site' }, now),
  'ask-extension': (file, now) => domain.decideAskExtension(file, { reason, wantedUntil: new Date('2027-09-28T02:00:00Z') }, now),
};

describe('refusals', () => {
  const handling = { ...registered, stage: 'handling', responsibleUnitId: unit.id } as const;
  test('a condition belongs to its category', () => {
    const input = { categoryId: 'another', condition };
    expect(domain.decideFile(registered, input, at)).toMatchObject({ code: 'rectification/condition-not-found' });
  });
  test('contested once, or settled: final', () => {
    for (const state of [{ contestCount: 1 }, { dispatchIsFinal: true }]) {
      expect(DECIDE.contest({ ...handling, ...state }, at)).toMatchObject({ code: 'rectification/contested-before' });
    }
  });
  test('reporting needs a photo', () => {
    expect(domain.decideReport(handling, { result: reason, photoIds: [], condition }, at)).toMatchObject({
      code: 'rectification/photo-needed',
    });
  });
  test('on site a refusal needs a photo, by comparing pictures it does not; a re-check does, and there is one', () => {
    const verifying = { ...handling, stage: 'verifying', limit: { amount: 4, unit: 'working-hours' } } as const;
    const bare = { reason, photoIds: [] };
    expect(domain.decideRework(verifying, { ...bare, way: 'on-site' }, at)).toMatchObject({
      code: 'rectification/verification-photo-needed',
    });
    expect(domain.decideRework(verifying, { ...bare, way: 'photo' }, at)).toMatchObject({ ok: true });
    const closed = { ...handling, stage: 'closed' } as const;
    expect(domain.decideRecheck(closed, { ...bare, result: 'false' }, at)).toMatchObject({
      code: 'rectification/verification-photo-needed',
    });
    expect(domain.decideRecheck({ ...closed, recheckResult: 'holds' }, { result: 'holds', reason, photoIds }, at)).toMatchObject({
      code: 'rectification/rechecked-before',
    });
    for (const recheckResult of [null, 'holds', 'relapsed'] as const) {
      expect(domain.decideReopen({ ...verifying, stage: 'closed', recheckResult }, at)).toMatchObject({
        code: 'rectification/move-not-possible',
      });
    }
  });
  test('the lead reports the whole when no part is open, an earlier phase at any time', () => {
    const joint = { ...at, openParts: [other] };
    expect(DECIDE.report(handling, joint)).toMatchObject({ code: 'rectification/part-open', values: { units: other.name } });
    expect(DECIDE['report-phase'](handling, joint)).toMatchObject({ ok: true });
  });
  test('a suspension: asked for once, granted as asked, reviewed on a day to come', () => {
    const asked = { ...at, suspension: wanted };
    expect(domain.decideAskSuspension(handling, wanted, asked)).toMatchObject({ code: 'rectification/suspension-asked' });
    expect(domain.decideSuspension(handling, { granted: true, answer: reason, reviewOn: null }, at)).toMatchObject({
      code: 'rectification/suspension-not-asked',
    });
    for (const reviewOn of ['2026-09-23', '2026-09-24']) {
      const code = 'rectification/review-in-past';
      expect(domain.decideAskSuspension(handling, { ...wanted, reviewOn }, at)).toMatchObject({ code });
      expect(domain.decideSuspend(handling, { ...wanted, reviewOn }, at)).toMatchObject({ code });
    }
    expect(domain.decideSuspension(handling, { granted: true, answer: reason, reviewOn: null }, asked)).toMatchObject({
      value: { move: 'suspend', change: { stage: 'suspended' }, standstill: { open: 'suspended', ...wanted } },
    });
  });
  test('signed for once', () => {
    expect(domain.decideAccept({ ...handling, acceptedAt: at.now }, at)).toMatchObject({ ok: false });
  });
  test('an extension: before the deadline, later than it, one at a time, none twice', () => {
    const ask = (file: CaseFile, until: string, now: At = at) =>
      domain.decideAskExtension(file, { reason, wantedUntil: new Date(until) }, now);
    const due = { ...handling, deadlineAt: new Date('2026-09-24T03:00:00Z') };
    const late = { ...at, now: new Date('2026-09-24T03:00:01Z') };
    expect(ask(due, '2026-09-25T03:00:00Z', late)).toMatchObject({ code: 'rectification/extension-too-late' });
    expect(ask(due, '2026-09-24T03:00:00Z')).toMatchObject({ code: 'rectification/extension-not-later' });
    const waiting = { ...at, extension: { wantedUntil: at.now } };
    expect(ask(due, '2026-09-25T03:00:00Z', waiting)).toMatchObject({ code: 'rectification/extension-asked' });
    expect(ask({ ...due, extended: true }, '2026-09-25T03:00:00Z')).toMatchObject({ code: 'rectification/extension-asked' });
    expect(domain.decideExtension(due, { granted: true, answer: reason }, at)).toMatchObject({
      code: 'rectification/extension-not-asked',
    });
  });
  test('what was voided before its stage was kept, or by an import, is not restored', () => {
    expect(DECIDE.restore({ ...registered, stage: 'void' }, at)).toMatchObject({ code: 'rectification/move-not-possible' });
  });
  test('a filed report keeps its kind when it is split', () => {
    const split = { description: reason, was: reason, categoryId: 'another', numbers: ['CC-20260924-00002'] };
    expect(domain.decideSplit({ ...registered, stage: 'filed' }, split)).toMatchObject({
      code: 'rectification/filed-kind-stays',
    });
    expect(domain.decideSplit({ ...registered, conditionId: 'condition' }, split)).toMatchObject({
      value: { change: { categoryId: 'another', conditionId: null } },
    });
  });
  test('nothing is merged into itself or into a void case file', () => {
    for (const target of [registered, { ...registered, id: 'other', stage: 'void' as const }]) {
      expect(domain.decideVoid(registered, { reason, target })).toMatchObject({ code: 'rectification/merge-target-not-found' });
    }
  });
});
