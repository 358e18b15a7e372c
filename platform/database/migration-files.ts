import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseError } from './database-error.ts';

/** One migration: `name` is the file name without `.sql`, `sha256` of its bytes in hexadecimal. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const NAME = /^\d{12}__[a-z][a-z0-9-]*__[a-z0-9-]+\.sql$/;
const TRANSACTION_CONTROL = /^\s*(BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK)\s*;/im;

/**
 * The migrations of a folder in the order of their names, `<YYYYMMDDHHMM>__<room>__<what>.sql`.
 * @throws DatabaseError `migration-name` for another `.sql` name, or a file that ends the transaction it runs in
 */
export function migrationFiles(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      if (!NAME.test(file)) throw badFile(file, '文件名应为', 'its name must be');
      if (TRANSACTION_CONTROL.test(withoutBodies(sql))) throw badFile(file, '不得自行控制事务；文件名形式', 'it must not control the transaction; names are');
      return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Functions written in PL/pgSQL have their own `END;`. */
function withoutBodies(sql: string): string {
  return sql.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '');
}

function badFile(file: string, zh: string, en: string): DatabaseError {
  const form = '<YYYYMMDDHHMM>__<room>__<what>.sql';
  return new DatabaseError('migration-name', {
    zh: `迁移文件 ${file} 无法使用：${zh} ${form}。数据库未作改动，请修改该文件。`,
    en: `The migration ${file} cannot be used: ${en} ${form}. The database was not changed; correct the file.`,
  });
}
