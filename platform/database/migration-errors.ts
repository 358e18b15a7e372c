import { DatabaseError } from './database-error.ts';

/** The database and the folder of migrations contradict each other. */
export function refusedError(code: 'migration-changed' | 'migration-unknown', name: string): DatabaseError {
  const changed = code === 'migration-changed';
  return new DatabaseError(code, {
    zh: changed
      ? `迁移 ${name} 执行之后，其文件被修改过。数据库未作改动。请恢复该文件，另建新的迁移。`
      : `数据库中已执行的迁移 ${name} 不在本程序内，数据库由较新版本的程序使用过。数据库未作改动。请改用该版本或更新版本的程序。`,
    en: changed
      ? `The file of the migration ${name} was changed after it had been applied. The database was not changed. Restore the file and write a new migration.`
      : `The database has the migration ${name}, which this program does not know: a newer version has used it. The database was not changed. Use that version or a later one.`,
  });
}

/** A migration that PostgreSQL refused, with the line of the file it points at. */
export function failedError(name: string, sql: string, cause: unknown): DatabaseError {
  const { message, position } = cause as { message: string; position?: string };
  const line = position ? sql.slice(0, Number(position)).split('\n').length : '?';
  return new DatabaseError(
    'migration-failed',
    {
      zh: `迁移 ${name} 在第 ${line} 行失败：${message}。该迁移已全部撤销，此前的迁移保留。请更正后重新启动。`,
      en: `The migration ${name} failed at line ${line}: ${message}. All of it was undone, earlier ones were kept. Correct it and start again.`,
    },
    cause,
  );
}
