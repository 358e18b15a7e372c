import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Bilingual } from '@chuangcheng/kit/endpoint';
import { DatabaseError } from './database-error.ts';

/** One migration: `name` is the file name without `.sql`, `sha256` of its bytes in hexadecimal. */
export type Migration = { readonly name: string; readonly sql: string; readonly sha256: string };

const NAME = /^\d{12}__[a-z][a-z0-9-]*__[a-z0-9-]+\.sql$/;
const TRANSACTION_CONTROL = /^\s*(BEGIN|START\s+TRANSACTION|COMMIT|END|ROLLBACK)\s*;/im;
const MISNAMED: Bilingual = {
  zh: '文件名应为 <YYYYMMDDHHMM>__<room>__<what>.sql',
  en: 'its name must be <YYYYMMDDHHMM>__<room>__<what>.sql',
};
const ENDS_TRANSACTION: Bilingual = {
  zh: '文件中不得有 BEGIN、COMMIT、ROLLBACK，每个文件自成一个事务',
  en: 'it must not contain BEGIN, COMMIT or ROLLBACK, each file is one transaction',
};

/**
 * The migrations of a folder in the order of their names, `<YYYYMMDDHHMM>__<room>__<what>.sql`.
 * @throws DatabaseError `migration-unusable` for another `.sql` name, or a file that ends the transaction it runs in
 */
export function migrationFiles(folder: string): readonly Migration[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((file) => {
      const sql = readFileSync(join(folder, file), 'utf8');
      if (!NAME.test(file)) throw unusable(file, MISNAMED);
      if (TRANSACTION_CONTROL.test(withoutBodies(sql))) throw unusable(file, ENDS_TRANSACTION);
      return { name: file.slice(0, -'.sql'.length), sql, sha256: createHash('sha256').update(sql).digest('hex') };
    });
}

/** Functions written in PL/pgSQL have their own `END;`. */
function withoutBodies(sql: string): string {
  return sql.replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, '');
}

function unusable(file: string, reason: Bilingual): DatabaseError {
  return new DatabaseError('migration-unusable', {
    zh: `迁移文件 ${file} 无法使用：${reason.zh}。数据库未作改动，请更正该文件。`,
    en: `The migration ${file} cannot be used: ${reason.en}. The database was not changed; correct the file.`,
  });
}
