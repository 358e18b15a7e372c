import { dayText, parseDay } from '@chuangcheng/kit/civil-day';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { activeStreetScheme, periodHost } from '../period.fixture.ts';
import { rankingAsOf } from './ranking-as-of.ts';

let made: Awaited<ReturnType<typeof periodHost>>;
beforeAll(async () => {
  made = await periodHost();
});
afterAll(() => made.host.drop());

const refused = (code: string) => ({ refusal: { code } });
const august = { month: '2026-08', group: 'street' } as const;

test('who may read, a scheme, a past day', async () => {
  const asked = { ...august, day: '2026-08-10' };
  await expect(rankingAsOf(await made.host.person({ role: 'inspector' }), asked)).rejects.toMatchObject(
    refused('platform/forbidden'),
  );
  await expect(rankingAsOf(made.office, asked)).rejects.toMatchObject(refused('appraisal/no-active-scheme'));
  await activeStreetScheme(made.office);
  await expect(rankingAsOf(made.office, { ...august, day: '2026-09-24' })).rejects.toMatchObject(
    refused('appraisal/day-not-past'),
  );
});

/** The case files of the fixture as tuples of August days: unit, filed, due, completed, closed with completion, reworked. */
const FILES: readonly (readonly [string, number, number, number | null, boolean, boolean])[] = [
  ['映川街道', 1, 3, 2, true, false],
  ['映川街道', 1, 5, 4, false, true],
  ['文昭街道', 2, 5, 5, true, false],
  ['文昭街道', 2, 5, 7, true, false],
  ['北闸街道', 1, 4, 2, true, false],
  ['北闸街道', 1, 4, 9, false, false],
  ['北闸街道', 1, 4, null, false, false],
];

test('every day of August and after, told again from the story of each case file', async () => {
  for (let day = parseDay('2026-07-31') as number; day <= (parseDay('2026-08-12') as number); day += 1) {
    const date = dayText(day);
    const known = date < '2026-08-01' ? 0 : Number(date.slice(8));
    const { rows } = await rankingAsOf(made.office, { ...august, day: date });
    const counted = Object.fromEntries(
      rows.map(({ unit, metrics }) => [unit, metrics.map(({ numerator, denominator }) => [numerator, denominator])]),
    );
    for (const unit of ['映川街道', '文昭街道', '北闸街道']) {
      const own = FILES.filter(([name, filed]) => name === unit && filed <= known);
      const due = own.filter(([, , deadline]) => deadline <= known);
      const onTime = due.filter(([, , deadline, completed]) => completed !== null && completed <= Math.min(known, deadline));
      const closed = own.filter(([, , , completed, isClosed]) => isClosed && completed !== null && completed <= known);
      expect(counted[unit], `${unit} ${date}`).toEqual([
        [onTime.length, due.length],
        [closed.length, own.length],
      ]);
    }
  }
});

test('nothing known yet ranks nobody; what came later does not change what was true', async () => {
  const none = await rankingAsOf(made.office, { ...august, day: '2026-07-31' });
  expect(none.rows.map((row) => row.rank)).toEqual([null, null, null, null]);
  const early = await rankingAsOf(made.office, { ...august, day: '2026-08-05' });
  // 文昭 on the 5th: one of two on time, one of two closed; on the 7th the other is closed too.
  expect(early.rows.find((row) => row.unit === '文昭街道')?.score).toBe(50);
  const later = await rankingAsOf(made.office, { ...august, day: '2026-08-07' });
  expect(later.rows.find((row) => row.unit === '文昭街道')?.score).toBe(70);
});
