import type { Column } from './read-columns.ts';

/** What a statement returns, and what it accepts where that is more. */
type Shape = { readonly returns: string; readonly accepts?: string };

const TEXT: Shape = { returns: 'string' };
const NUMBER: Shape = { returns: 'number' };

// Follows the type parsers of the database door: dates and large numbers are texts there.
const SHAPES: Readonly<Record<string, Shape>> = {
  bool: { returns: 'boolean' },
  int2: NUMBER,
  int4: NUMBER,
  float4: NUMBER,
  float8: NUMBER,
  int8: { returns: 'string', accepts: 'string | number | bigint' },
  numeric: { returns: 'string', accepts: 'string | number' },
  timestamptz: { returns: 'Date', accepts: 'Date | string' },
  json: { returns: 'JsonValue', accepts: 'JsonInput' },
  jsonb: { returns: 'JsonValue', accepts: 'JsonInput' },
  point: { returns: 'Point', accepts: 'string' },
  bytea: { returns: 'Buffer' },
  ...Object.fromEntries(
    ['text', 'varchar', 'bpchar', 'name', 'uuid', 'date', 'time', 'inet', 'tsvector', 'box', 'polygon']
      .concat(['int4range', 'int8range', 'numrange', 'daterange', 'tstzrange'])
      .map((name) => [name, TEXT]),
  ),
};

const HEADER = `// Written by tools/generate-database-types.ts from the migrations. Do not edit.
import type { ColumnType, Generated, GeneratedAlways } from 'kysely';

export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** An object, or JSON text. An array must be given as text: the driver would make a PostgreSQL array of it. */
export type JsonInput = { readonly [key: string]: unknown } | string;

/** What a \`point\` arrives as; it is given as text, \`(x,y)\`. */
export type Point = { x: number; y: number };
`;

/**
 * The Kysely types of all tables, keyed `schema.table`, as the text of a file.
 * @throws Error for a column type nobody has decided about yet
 */
export function renderTypes(columns: readonly Column[]): string {
  const tables = Map.groupBy(columns, ({ table }) => table);
  const entries = [...tables].map(([table, own]) => {
    const lines = own.map((column) => `    ${key(column.name)}: ${columnType(column)};`);
    return `  '${table}': {\n${lines.join('\n')}\n  };`;
  });
  const body = `export type Database = {\n${entries.join('\n')}\n};\n`;
  return `${withUsedImports(HEADER, body)}\n${body}`;
}

function columnType(column: Column): string {
  const { returns, accepts } = shape(column);
  const orNull = column.nullable ? ' | null' : '';
  if (column.always) return `GeneratedAlways<${returns}${orNull}>`;
  if (accepts) {
    const insert = `${accepts}${orNull}${column.hasDefault ? ' | undefined' : ''}`;
    return `ColumnType<${returns}${orNull}, ${insert}, ${accepts}${orNull}>`;
  }
  return column.hasDefault ? `Generated<${returns}${orNull}>` : `${returns}${orNull}`;
}

function shape({ table, name, type, labels, isArray }: Column): Shape {
  const found = labels ? { returns: labels.map((label) => `'${label}'`).join(' | ') } : SHAPES[type];
  if (!found) throw new Error(`${table}.${name} has the type ${type}: decide in render-types.ts how it arrives`);
  if (!isArray) return found;
  const list = (one: string) => (one.includes('|') ? `(${one})[]` : `${one}[]`);
  return { returns: list(found.returns), ...(found.accepts && { accepts: list(found.accepts) }) };
}

function key(name: string): string {
  return /^[a-z_][a-z0-9_]*$/i.test(name) ? name : `'${name}'`;
}

/** An import nobody uses is an error of the linter. */
function withUsedImports(header: string, body: string): string {
  const used = ['ColumnType', 'Generated', 'GeneratedAlways'].filter((name) => body.includes(`${name}<`));
  const line = used.length > 0 ? `import type { ${used.join(', ')} } from 'kysely';\n` : '';
  return header.replace(/import type .*\n/, line);
}
