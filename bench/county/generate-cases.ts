import type pg from 'pg';

const ENTITIES = 250;

/** Units of the demo county that can be responsible, and responsible entities beside them, to make about 500. */
async function addEntities(client: pg.Client, countyId: string): Promise<void> {
  await client.query(
    `INSERT INTO organisation.unit (county_id, id, code, name, short_name, kind, parent_id, created_at)
     SELECT $1, gen_random_uuid(), 'BENCH' || lpad(n::text, 5, '0'), '责任主体' || n, '主体' || n, 'entity',
            (SELECT id FROM organisation.unit WHERE county_id = $1 AND kind = 'street' ORDER BY code LIMIT 1), now()
     FROM generate_series(1, ${ENTITIES}) AS n ON CONFLICT DO NOTHING`,
    [countyId],
  );
}

export type Generated = { readonly amount: number /** Days before now over which they are spread. */; readonly days: number };

/**
 * Adds case files spread over the days before now, over units (a few have most), sources, categories and places. 97 % are
 * closed; the open ones are recent. Times follow one another as in life; a fifth is late, a tenth was sent back.
 */
export async function generateCases(client: pg.Client, countyId: string, { amount, days }: Generated): Promise<void> {
  await addEntities(client, countyId);
  const first = await highestNumber(client);
  await client.query(`SELECT setseed(0.42)`);
  await client.query(
    `CREATE TEMP TABLE bench_unit ON COMMIT PRESERVE ROWS AS SELECT row_number() OVER (ORDER BY kind, code) AS n, id FROM organisation.unit
       WHERE county_id = $1 AND kind NOT IN ('leading-group', 'office', 'working-group')`,
    [countyId],
  );
  await client.query(
    `CREATE TEMP TABLE bench_condition AS SELECT row_number() OVER (ORDER BY c.id) AS n, c.id, c.category_id
       FROM rectification.filing_condition c WHERE c.county_id = $1`,
    [countyId],
  );
  await client.query(
    `CREATE TEMP TABLE bench_area AS SELECT row_number() OVER (ORDER BY a.code) AS n, a.unit_id AS village_unit_id, t.unit_id AS town_unit_id,
            (a.polygon->0->0->>0)::float8 AS lng, (a.polygon->0->0->>1)::float8 AS lat
       FROM organisation.area a JOIN organisation.area t ON t.county_id = a.county_id AND t.id = a.parent_id
      WHERE a.county_id = $1 AND a.level = 'community'`,
    [countyId],
  );
  const step = 100_000;
  for (let start = 0; start < amount; start += step) {
    await insertPart(client, countyId, { from: first + start, amount: Math.min(step, amount - start), days });
  }
  await client.query('VACUUM (ANALYZE) rectification.case_file');
}

async function highestNumber(client: pg.Client): Promise<number> {
  const { rows } = await client.query(`SELECT count(*)::int AS n FROM rectification.case_file WHERE number LIKE 'BM-%'`);
  return (rows[0] as { n: number }).n;
}

type Part = { readonly from: number; readonly amount: number; readonly days: number };

async function insertPart(client: pg.Client, countyId: string, { from, amount, days }: Part): Promise<void> {
  await client.query(
    `INSERT INTO rectification.case_file (county_id, id, number, source, stage, category_id, condition_id, description, place, longitude, latitude,
       town_unit_id, village_unit_id, responsible_unit_id, reported_at, filed_at, dispatched_at, first_deadline_at, deadline_at, completed_at,
       verified_at, closed_at, handled_by_unit_id, rework_count, limit_amount, limit_unit, updated_at)
     SELECT $1, gen_random_uuid(), 'BM-' || g.n, g.source,
            CASE WHEN g.open THEN CASE WHEN g.dice < 0.6 THEN 'handling' ELSE 'verifying' END ELSE 'closed' END,
            c.category_id, c.id, '路口东侧第' || (g.n % 977) || '号门前有杂物堆放，影响通行', '东大街' || (g.n % 400) || '号',
            a.lng + (g.dice - 0.5) * 0.01, a.lat + (g.spread - 0.5) * 0.01, a.town_unit_id, a.village_unit_id, u.id,
            g.at, g.at + interval '1 hour', g.at + interval '2 hours', g.at + interval '2 days', g.at + interval '2 days',
            CASE WHEN g.open AND g.dice < 0.6 THEN NULL ELSE g.at + CASE WHEN g.late THEN interval '3 days' ELSE interval '1 day' END END,
            CASE WHEN g.open THEN NULL ELSE g.at + interval '4 days' END,
            CASE WHEN g.open THEN NULL ELSE g.at + interval '4 days 1 hour' END,
            u.id, CASE WHEN g.late AND g.dice < 0.5 THEN 1 ELSE 0 END, 2, 'working-days', now()
       FROM (SELECT n, dice, spread, dice < 0.2 AS late, n % 100 < 3 AS open,
                    now() - CASE WHEN n % 100 < 3 THEN interval '20 days' ELSE make_interval(days => $4::int) END * random() AS at,
                    (ARRAY['patrol', 'hotline', 'citizen', 'inspection', 'grid'])[1 + n % 5] AS source
               FROM (SELECT n, random() AS dice, random() AS spread FROM generate_series($2::int, $3::int) AS n) AS numbers) AS g
       JOIN bench_unit u ON u.n = 1 + floor(power(g.spread, 2) * (SELECT count(*) FROM bench_unit))::int % (SELECT count(*) FROM bench_unit)
       JOIN bench_condition c ON c.n = 1 + g.n % (SELECT count(*) FROM bench_condition)
       JOIN bench_area a ON a.n = 1 + (g.n * 7) % (SELECT count(*) FROM bench_area)`,
    [countyId, from, from + amount - 1, days],
  );
}
