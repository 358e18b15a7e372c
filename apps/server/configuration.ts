import { resolve } from 'node:path';

/** Settings of an installation, from the environment. */
export type Configuration = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly databaseAppUrl: string | undefined;
  /** The address users see; behind a proxy it differs from host and port. */
  readonly publicUrl: string;
};

/** Reads the settings. @throws with what to do when one makes no sense */
export function readConfiguration(environment: NodeJS.ProcessEnv): Configuration {
  const host = environment['HOST'] || '127.0.0.1';
  const port = Number(environment['PORT'] || 8080);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new Error(`PORT 应为 0 至 65535 的整数。\nPORT must be a whole number from 0 to 65535, not "${environment['PORT']}".`);
  }
  return {
    host,
    port,
    dataDir: resolve(environment['DATA_DIR'] || './data'),
    databaseUrl: environment['DATABASE_URL'] || undefined,
    databaseAppUrl: environment['DATABASE_APP_URL'] || undefined,
    publicUrl: environment['PUBLIC_URL'] || `http://${host.includes(':') ? `[${host}]` : host}:${port}`,
  };
}
