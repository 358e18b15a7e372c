import type pg from 'pg';
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

/** Connections by address. Without an address of its own the daily role uses the administrator's log-in and takes the role. */
export function urlConnections(adminUrl: string, appUrl: string = adminUrl, database?: string): Connections {
  return {
    admin: { connectionString: prepared(adminUrl, SESSION, database), types: typeParsers },
    app: { connectionString: prepared(appUrl, APP_SESSION, database), types: typeParsers },
  };
}

/** In `pg` the address wins over other settings, so the session's options have to be part of it. */
function prepared(address: string, options: string, database: string | undefined): string {
  const url = new URL(address);
  const given = url.searchParams.get('options');
  url.searchParams.set('options', given ? `${given} ${options}` : options);
  if (database) url.pathname = `/${database}`;
  return url.href;
}
