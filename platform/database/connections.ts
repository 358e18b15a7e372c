import type pg from 'pg';
import { DatabaseError } from './database-error.ts';
import { typeParsers } from './type-parsers.ts';

/** The database of an embedded server. */
export const DATABASE_NAME = 'chuangcheng';

// Days are cut in the county's zone by the statements that need it; the session's zone must be the same everywhere.
const SESSION = '-c TimeZone=UTC';
const APP_SESSION = `${SESSION} -c role=cc_app`;

/** The two ways into one database: `admin` migrates, `app` is the daily role that row-level security binds. */
export type Connections = { readonly admin: pg.ClientConfig; readonly app: pg.ClientConfig };

/** Connections to a database of a server we can reach as superuser over its socket. */
export function socketConnections(server: pg.ClientConfig, database: string): Connections {
  const shared = { host: server.host, port: server.port, database, types: typeParsers };
  return {
    admin: { ...shared, user: server.user, options: SESSION },
    app: { ...shared, user: 'cc_login', options: APP_SESSION },
  };
}

/**
 * Connections by address. Without an address of its own the daily role uses the administrator's log-in and takes the role.
 * @throws DatabaseError `address-unreadable`
 */
export function urlConnections(adminUrl: string, appUrl: string = adminUrl, database?: string): Connections {
  return {
    admin: { connectionString: prepared(adminUrl, SESSION, database), types: typeParsers },
    app: { connectionString: prepared(appUrl, APP_SESSION, database), types: typeParsers },
  };
}

/** In `pg` the address wins over other settings, so the session's options have to be part of it. */
function prepared(address: string, options: string, database: string | undefined): string {
  const url = readAddress(address);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', given ? `${given} ${options}` : options);
  if (database) url.pathname = `/${database}`;
  return url.href;
}

/** An address may leave the host out and name a socket folder by `?host=`, which a URL by itself does not allow. */
function readAddress(address: string): URL {
  const url = URL.parse(address.replace('@/', '@localhost/'));
  if (url && /^postgres(ql)?:$/.test(url.protocol)) return url;
  // The address itself holds a password and stays out of the message.
  throw new DatabaseError('address-unreadable', {
    zh: '数据库地址（DATABASE_URL 或 DATABASE_APP_URL）无法识别，未作连接。请按 postgres://账号:密码@主机:5432/数据库 的形式填写。',
    en: 'The database address (DATABASE_URL or DATABASE_APP_URL) cannot be read; nothing was connected. Write it as postgres://user:password@host:5432/database.',
  });
}
