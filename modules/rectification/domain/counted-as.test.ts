import { expect, test } from 'vitest';
import { countedAs } from './counted-as.ts';
import { registeredFile } from './registered-file.ts';
import { entriesOf, gather } from './tally-entry.ts';

const at = (text: string) => new Date(`2026-${text}:00+08:00`);

const registered = registeredFile({
  id: 'c',
  number: 'CC-1',
  source: 'media',
  categoryId: 'k',
  conditionId: null,
  townUnitId: 't',
  villageUnitId: null,
  reportedAt: at('09-24T23:30'),
});
const filed = { ...registered, stage: 'filed', filedAt: at('09-25T09:00'), dispatchDueAt: at('09-25T11:00') } as const;
const handling = {
  ...filed,
  stage: 'handling',
  responsibleUnitId: 'u',
  firstDispatchedAt: at('09-25T10:30'),
  responseDueAt: at('09-25T16:30'),
  firstDeadlineAt: at('09-26T18:00'),
} as const;
const closed = {
  ...handling,
  stage: 'closed',
  acceptedAt: at('09-25T16:31'),
  completedAt: at('09-26T18:00'),
  closedAt: at('09-27T09:00'),
  reworkCount: 1,
  satisfaction: 'fair',
  recheckResult: 'relapsed',
  recheckedAt: at('10-12T09:00'),
} as const;

test('by days of the county, for town, category and source; for a unit once one is responsible', () => {
  expect(countedAs(registered)).toEqual({
    keys: { town: 't', category: 'k', source: 'media' },
    days: { registered: '2026-09-24' },
  });
  expect(countedAs(handling).keys).toEqual({ unit: 'u', 'unit-priority': 'u', town: 't', category: 'k', source: 'media' });
});

test('each fact on its own day', () => {
  expect(countedAs(handling).days).toEqual({
    registered: '2026-09-24',
    'registered-filed': '2026-09-24',
    filed: '2026-09-25',
    dispatched: '2026-09-25',
    'dispatched-right': '2026-09-25',
    'dispatched-in-time': '2026-09-25',
    'to-respond': '2026-09-25',
    due: '2026-09-26',
    unhandled: '2026-09-26',
  });
  expect(countedAs(closed).days).toEqual({
    registered: '2026-09-24',
    'registered-filed': '2026-09-24',
    filed: '2026-09-25',
    closed: '2026-09-25',
    dispatched: '2026-09-25',
    'dispatched-right': '2026-09-25',
    'dispatched-in-time': '2026-09-25',
    'to-respond': '2026-09-25',
    due: '2026-09-26',
    'on-time': '2026-09-26',
    resolved: '2026-09-26',
    completed: '2026-09-26',
    reworked: '2026-09-26',
    rated: '2026-09-27',
    satisfied: '2026-09-27',
    rechecked: '2026-10-12',
    relapsed: '2026-10-12',
  });
});

test('a minute late is late; given to another unit it was not dispatched rightly', () => {
  const late = countedAs({ ...closed, completedAt: at('09-26T18:01'), redispatched: true }).days;
  expect(late).not.toHaveProperty('on-time');
  expect(late).not.toHaveProperty('dispatched-right');
  expect(countedAs({ ...closed, acceptedAt: at('09-25T16:30') }).days).toHaveProperty('responded', '2026-09-25');
});

test('suspended ones are not due, those not filed are registered only, void ones count nowhere', () => {
  expect(countedAs({ ...handling, stage: 'suspended' }).days).not.toHaveProperty('due');
  expect(countedAs({ ...registered, stage: 'not-filed' }).days).toEqual({ registered: '2026-09-24' });
  expect(countedAs({ ...handling, stage: 'void' })).toEqual({ keys: {}, days: {} });
});

test('what is added is the difference, by day and by month, and nothing where nothing changed', () => {
  const before = countedAs(filed);
  const after = countedAs({ ...filed, stage: 'void' });
  const days = entriesOf(gather(new Map(), before, after)).filter((one) => one.dimension === 'town');
  expect(days).toEqual([
    { dimension: 'town', key: 't', span: 'day', day: '2026-09-24', counts: { registered: -1, 'registered-filed': -1 } },
    { dimension: 'town', key: 't', span: 'day', day: '2026-09-25', counts: { filed: -1 } },
    {
      dimension: 'town',
      key: 't',
      span: 'month',
      day: '2026-09-01',
      counts: { registered: -1, 'registered-filed': -1, filed: -1 },
    },
  ]);
  expect(entriesOf(gather(new Map(), before, before))).toEqual([]);
});
