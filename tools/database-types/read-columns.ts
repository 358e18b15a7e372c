import type { withClient } from '@chuangcheng/platform/database';

type Client = Parameters<Parameters<typeof withClient>[1]>[0];

/** One column as the catalogue knows it. `type` is the name of the element type for arrays, of the base type for domains. */
export type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly nullable: boolean;
  readonly hasDefault: boolean;
  /** Computed by the database, never given. */
  readonly always: boolean;
  readonly labels: readonly string[] | null;
};

const COLUMNS = `
  SELECT n.nspname || '.' || c.relname AS "table", a.attname AS name, coalesce(base.typname, t.typname) AS type,
         element.oid IS NOT NULL AS "isArray", NOT (a.attnotnull OR t.typnotnull) AS nullable,
         (a.atthasdef AND a.attgenerated = '') OR a.attidentity = 'd' AS "hasDefault",
         a.attgenerated <> '' OR a.attidentity = 'a' OR c.relkind IN ('v', 'm') AS always,
         (SELECT array_agg(enumlabel::text ORDER BY enumsortorder) FROM pg_enum WHERE enumtypid = coalesce(element.oid, t.oid)) AS labels
  FROM pg_attribute a
  JOIN pg_class c ON c.oid = a.attrelid
  JOIN pg_namespace n ON n.oid = c.relnamespace
  JOIN pg_type t ON t.oid = a.atttypid
  LEFT JOIN pg_type element ON element.oid = t.typelem AND t.typcategory = 'A'
  LEFT JOIN pg_type base ON base.oid = coalesce(nullif(coalesce(element.typbasetype, t.typbasetype), 0), element.oid)
  WHERE a.attnum > 0 AND NOT a.attisdropped AND c.relkind IN ('r', 'p', 'v', 'm') AND NOT c.relispartition
    AND n.nspowner = 'cc_owner'::regrole
  ORDER BY n.nspname COLLATE "C", c.relname COLLATE "C", a.attnum`;

/** The columns of all tables and views in the product's own schemas, in a stable order; partitions count as their table. */
export async function readColumns(client: Client): Promise<readonly Column[]> {
  return (await client.query<Column>(COLUMNS)).rows;
}
