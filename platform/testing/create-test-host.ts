import { mkdtempSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId } from '@chuangcheng/kit/id';
import { hashPassword } from '../authn/index.ts';
import { fixedClock } from '../clock/index.ts';
import { withClient } from '../database/index.ts';
import { type AccountActor, type Duty, type FileStore, type Role, type Scope, systemActor } from '../kernel/index.ts';
import { type Installation, openInstallation, type RoomModule } from '../module/index.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';

/** A role in a unit; both have a default. */
type DutyWish = { readonly role: Role; readonly unitId?: string; readonly unitName?: string };

/** A host on a database of the test file's own, with one county and people made as a test needs them. */
export type TestHost = Installation & {
  readonly database: TestDatabase;
  readonly countyId: string;
  readonly clock: ReturnType<typeof fixedClock>;
  /** Acts as the product itself. */
  readonly system: Scope;
  /** Acts as a new account that holds the roles in the given units. */
  person(...duties: DutyWish[]): Promise<Scope & { readonly actor: AccountActor }>;
  /** As `person`, of another county of the same installation. */
  stranger(...duties: DutyWish[]): ReturnType<TestHost['person']>;
  /** Runs one statement as the owner, past all policies: to look at what is on disk. */
  look<Row = Record<string, unknown>>(sql: string, values?: unknown[]): Promise<Row[]>;
  /** Every event that was left so far, in order, whether it waits or was delivered. */
  events<Payload = Record<string, unknown>>(topic?: string): Promise<{ topic: string; payload: Payload }[]>;
  drop(): Promise<void>;
};

/** Start of a Thursday at the office: 2026-09-24 09:00 in Shanghai. */
export const TEST_MOMENT = '2026-09-24T01:00:00.000Z';

/** Of every person a test makes. */
export const TEST_PASSWORD = 'Qing-Shan-2026';

/** The outbox forgets what it has delivered; a test may ask for it. */
const KEEP_EVENTS = `CREATE SCHEMA testing; CREATE TABLE testing.event (id uuid, topic text, payload jsonb);
  CREATE FUNCTION testing.keep_event() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
  BEGIN INSERT INTO testing.event VALUES (NEW.id, NEW.topic, NEW.payload); RETURN NULL; END $$;
  CREATE TRIGGER keep_event AFTER INSERT ON platform.outbox FOR EACH ROW EXECUTE FUNCTION testing.keep_event()`;

export async function createTestHost(rooms: readonly RoomModule[] = []): Promise<TestHost> {
  const database = await createTestDatabase();
  const folder = mkdtempSync(join(tmpdir(), 'cc-files-'));
  const clock = fixedClock(TEST_MOMENT);
  const passwordHash = hashPassword(TEST_PASSWORD);
  const people = new Map<string, AccountActor>();
  const quiet = () => undefined;
  const loud = (details: object, message: string) => console.error(message, details);
  // Complete enough for the HTTP edge, which makes a child for every request.
  const logger = {
    level: 'error',
    debug: quiet,
    info: quiet,
    warn: quiet,
    trace: quiet,
    error: loud,
    fatal: loud,
    silent: quiet,
  };
  Object.assign(logger, { child: () => logger });
  const installation = openInstallation({
    connections: database,
    rooms,
    clock,
    files: folderStore(folder),
    actorOf: async (_host, _county, accountId) => people.get(accountId),
    logger,
    laneCount: 2,
    writerCount: 6,
  });
  const { host } = installation;
  const countyId = newId();
  const look: TestHost['look'] = async (sql, values = []) =>
    withClient(database.admin, async (client) => (await client.query(sql, values)).rows);
  await look(KEEP_EVENTS);
  const otherCountyId = newId();
  for (const [id, code, name] of [
    [countyId, 100_000 + Math.floor(Math.random() * 400_000), '澄川县'],
    [otherCountyId, 500_000 + Math.floor(Math.random() * 400_000), '邻县'],
  ]) {
    await look('INSERT INTO platform.county (county_id, code, name, created_at) VALUES ($1, $2, $3, now())', [id, code, name]);
  }
  async function newPerson(county: string, duties: readonly DutyWish[]) {
    const accountId = newId();
    const name = `p${accountId.slice(-12)}`;
    await look(
      `INSERT INTO platform.account (county_id, id, name, display_name, password_hash, must_change_password, created_at)
       VALUES ($1, $2, $3, $4, $5, false, now())`,
      [county, accountId, name, `测试员${name.slice(-3)}`, await passwordHash],
    );
    const held: Duty[] = duties.map(({ role, unitId = newId(), unitName = '测试单位' }) => ({ role, unitId, unitName }));
    const actor: AccountActor = {
      kind: 'account',
      countyId: county,
      accountId,
      accountName: name,
      displayName: `测试员${name.slice(-3)}`,
      duties: held,
    };
    people.set(accountId, actor);
    return { host, actor };
  }
  return {
    ...installation,
    database,
    countyId,
    clock,
    system: { host, actor: systemActor(countyId, 'test') },
    look,
    events: (topic) =>
      look('SELECT topic, payload FROM testing.event WHERE coalesce(topic = $1, true) ORDER BY id', [topic ?? null]),
    person: (...duties) => newPerson(countyId, duties),
    stranger: (...duties) => newPerson(otherCountyId, duties),
    async drop() {
      await installation.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function folderStore(folder: string): FileStore {
  return {
    async put(bytes) {
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await writeFile(join(folder, sha256), bytes);
      return sha256;
    },
    get: (sha256) => readFile(join(folder, sha256)),
  };
}
