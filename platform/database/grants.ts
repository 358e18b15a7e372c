import type pg from 'pg';

/** Tables whose comment has one of these words give `cc_app` less than the usual rights. */
const RIGHTS_BY_COMMENT = [
  ['read-only', 'SELECT'],
  ['append-only', 'SELECT, INSERT'],
] as const;

type Relation = { schema: string; name: string; kind: 'table' | 'view' | 'sequence'; comment: string | null };

/**
 * Renews the rights of `cc_app` on everything `cc_owner` owns: reading and writing of tables, only adding to tables whose
 * comment says `append-only`, only reading of those that say `read-only`; reading of views that apply row-level security to
 * the caller (`security_invoker`; any other view would show all rows, so it stays closed). Runs as `cc_owner`.
 */
export async function grantDailyRights(client: pg.Client): Promise<void> {
  const { rows: schemas } = await client.query<{ schema: string }>(
    `SELECT quote_ident(nspname) AS schema FROM pg_namespace WHERE nspowner = 'cc_owner'::regrole ORDER BY 1`,
  );
  const { rows: relations } = await client.query<Relation>(
    `SELECT quote_ident(n.nspname) AS schema, quote_ident(c.relname) AS name, obj_description(c.oid, 'pg_class') AS comment,
            CASE c.relkind WHEN 'S' THEN 'sequence' WHEN 'v' THEN 'view' ELSE 'table' END AS kind
     FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relowner = 'cc_owner'::regrole
       AND (c.relkind IN ('r', 'p', 'S') OR (c.relkind = 'v' AND c.reloptions @> ARRAY['security_invoker=true']))
     ORDER BY 1, 2`,
  );
  const statements = [
    ...schemas.map(({ schema }) => `GRANT USAGE ON SCHEMA ${schema} TO cc_app`),
    ...relations.flatMap(grantStatements),
    'REVOKE ALL ON platform.migration FROM cc_app',
  ];
  await client.query(statements.join(';\n'));
}

function grantStatements({ schema, name, kind, comment }: Relation): string[] {
  if (kind === 'sequence') return [`GRANT USAGE ON SEQUENCE ${schema}.${name} TO cc_app`];
  const rights = kind === 'view' ? 'SELECT' : tableRights(comment ?? '');
  return [`REVOKE ALL ON ${schema}.${name} FROM cc_app`, `GRANT ${rights} ON ${schema}.${name} TO cc_app`];
}

function tableRights(comment: string): string {
  const limited = RIGHTS_BY_COMMENT.find(([word]) => comment.includes(word));
  return limited ? limited[1] : 'SELECT, INSERT, UPDATE, DELETE';
}
