import type pg from 'pg';
import { DatabaseError } from './database-error.ts';

// 42710, 42P06, 42P07 it exists, 23505 and XX000 ("tuple concurrently updated"): another process is doing the same at this moment.
const ALREADY_DONE = new Set(['42710', '42P06', '42P07', '23505', 'XX000']);
const INSUFFICIENT_PRIVILEGE = '42501';

const STATEMENTS = [
  'CREATE ROLE cc_owner NOLOGIN',
  'CREATE ROLE cc_app NOLOGIN NOSUPERUSER NOBYPASSRLS',
  'CREATE ROLE cc_login LOGIN NOINHERIT NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE',
];

/**
 * Makes the roles every installation has: `cc_owner` owns all tables and never logs in, `cc_app` holds the daily rights and is
 * bound by row-level security, `cc_login` may only become `cc_app`. The given connection may take both roles afterwards.
 * Safe to repeat, and from several processes at once.
 * @throws DatabaseError `roles-refused` when the roles are missing and the connection may not make them
 */
export async function ensureRoles(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>(
    `SELECT rolname FROM pg_roles WHERE rolname IN ('cc_owner', 'cc_app', 'cc_login')`,
  );
  try {
    if (rows.length < 3) for (const statement of STATEMENTS) await once(client, statement);
    await grantMembership(client);
  } catch (error) {
    if ((error as { code?: string }).code !== INSUFFICIENT_PRIVILEGE) throw error;
    throw rolesRefused(error);
  }
}

/** Granted only when missing: a grant writes the catalogue, and concurrent starts would collide there for nothing. */
async function grantMembership(client: pg.Client): Promise<void> {
  const { rows } = await client.query<Record<'login' | 'owner' | 'app', boolean>>(
    `SELECT pg_has_role('cc_login', 'cc_app', 'MEMBER') AS login,
            pg_has_role(current_user, 'cc_owner', 'USAGE') AS owner,
            pg_has_role(current_user, 'cc_app', 'USAGE') AS app`,
  );
  if (!rows[0]?.login) await once(client, 'GRANT cc_app TO cc_login');
  if (!rows[0]?.owner) await once(client, 'GRANT cc_owner TO CURRENT_USER');
  if (!rows[0]?.app) await once(client, 'GRANT cc_app TO CURRENT_USER');
}

/** Runs a statement that another process may have run a moment ago. */
export async function once(client: pg.Client, statement: string): Promise<void> {
  try {
    await client.query(statement);
  } catch (error) {
    if (!ALREADY_DONE.has((error as { code?: string }).code ?? '')) throw error;
  }
}

function rolesRefused(cause: unknown): DatabaseError {
  return new DatabaseError(
    'roles-refused',
    {
      zh: `DATABASE_URL 中的账号无权创建数据库角色，数据未作改动。请由数据库管理员执行：${STATEMENTS.join('; ')}; GRANT cc_app TO cc_login; 再将 cc_owner、cc_app 授予该账号，或改用有 CREATEROLE 权限的账号。`,
      en: `The account in DATABASE_URL may not create database roles; nothing was changed. Have the administrator run: ${STATEMENTS.join('; ')}; GRANT cc_app TO cc_login; and grant cc_owner and cc_app to that account, or use an account with CREATEROLE.`,
    },
    cause,
  );
}
