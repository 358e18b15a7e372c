import type { Bilingual } from '@chuangcheng/kit/endpoint';

/**
 * What a column holds, and the type of its value:
 * `text` string · `number`, `integer`, `longitude`, `latitude` number · `date` `2026-03-01` · `datetime` `2026-03-01T09:14:00+08:00`.
 */
export type ColumnKind = 'text' | 'number' | 'integer' | 'date' | 'datetime' | 'longitude' | 'latitude';

/** A column an import understands. Plain data: it travels to the worker thread. */
export type ColumnSpec = {
  readonly key: string;
  readonly title: Bilingual;
  /** Other titles county offices use. Under a two-row header the two are joined: `主要负责人·姓名`. */
  readonly aliases?: readonly string[];
  /** The column must exist, and every row must have a value in it. */
  readonly required?: boolean;
  readonly kind: ColumnKind;
  /** Without a title of its own the column lies right of that one: values beside their names on a sheet without a header. */
  readonly rightOf?: string;
};
