import fc, { type Arbitrary } from 'fast-check';
import type { JsonSchema } from '../edge/sample-path.ts';

/** Texts that have broken programs before. */
const HOSTILE_TEXTS = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  '\u202e',
  "'; DROP TABLE platform.account; --",
  '%',
  '_%',
  '\\',
  '../../etc/passwd',
  '{{7*7}}',
  '${process.exit(1)}',
  '__proto__',
  'constructor',
  '<svg/onload=alert(1)>',
  '=1+1',
  '0000-00-00',
  '9999-12-31',
  '2026-02-29T25:61:61Z',
  '00000000-0000-0000-0000-000000000000',
  '９９９',
  'null',
  'true',
  '-0',
  '1e308',
  '9007199254740993',
  '超'.repeat(300),
];

const hostileText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary', maxLength: 40 }));
/** Any JSON whatever. */
const hostileValue: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 1.5, 1e21, -1e-7, Number.MAX_SAFE_INTEGER, [], {}, [[]], { a: { b: [] } }),
  fc.jsonValue({ maxDepth: 3 }),
);

/**
 * Values that fit a JSON schema as far as it says; at every place there is a small chance of something that does not.
 * `spoil` is that chance in percent.
 */
export function valuesOf(schema: JsonSchema, spoil: number, depth = 0): Arbitrary<unknown> {
  const good = fitting(schema, spoil, depth);
  return spoil === 0 ? good : fc.oneof({ weight: 100 - spoil, arbitrary: good }, { weight: spoil, arbitrary: hostileValue });
}

function fitting(schema: JsonSchema, spoil: number, depth: number): Arbitrary<unknown> {
  if (schema.const !== undefined) return fc.constant(schema.const);
  if (schema.enum) return fc.constantFrom(...schema.enum);
  const choices = schema.anyOf ?? schema.oneOf;
  if (choices) return fc.oneof(...choices.map((one) => valuesOf(one, spoil, depth)));
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'string':
      return textOf(schema);
    case 'integer':
      return fc.integer(boundsOf(schema, 1));
    case 'number':
      return fc.double({ ...boundsOf(schema, 0), noNaN: true, noDefaultInfinity: true });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    case 'array': {
      const most = depth > 3 ? 1 : 4;
      const length = {
        minLength: schema.minItems ?? 0,
        maxLength: Math.max(schema.minItems ?? 0, Math.min(schema.maxItems ?? most, most)),
      };
      return fc.array(valuesOf(schema.items ?? {}, spoil, depth + 1), length);
    }
    case 'object':
      return objectOf(schema, spoil, depth);
    default:
      return hostileValue;
  }
}

function objectOf(schema: JsonSchema, spoil: number, depth: number): Arbitrary<unknown> {
  const { properties, additionalProperties } = schema;
  if (!properties && typeof additionalProperties === 'object') {
    return fc.dictionary(fc.string({ maxLength: 12 }), valuesOf(additionalProperties, spoil, depth + 1), { maxKeys: 3 });
  }
  const model = Object.fromEntries(
    Object.entries(properties ?? {}).map(([name, of]) => [name, valuesOf(named(name, of), spoil, depth + 1)]),
  );
  const known = fc.record(model, {
    requiredKeys: (schema.required ?? []).filter((name) => name in model),
    noNullPrototype: true,
  });
  if (spoil === 0) return known;
  const extra = fc.dictionary(fc.constantFrom('__proto__', 'constructor', 'countyId', 'county_id', 'extra'), hostileValue, {
    maxKeys: 1,
    noNullPrototype: true,
  });
  return fc.oneof(
    { weight: 9, arbitrary: known },
    { weight: 1, arbitrary: fc.tuple(known, extra).map(([object, more]) => ({ ...object, ...more })) },
  );
}

/** Days and months whose form only the contract's own check knows. */
function named(name: string, schema: JsonSchema): JsonSchema {
  if (schema.type !== 'string' || schema.pattern || schema.format || schema.enum) return schema;
  if (/day$|date$|^(from|to|until|since)$/i.test(name)) return { type: 'string', format: 'date' };
  return schema;
}

function textOf(schema: JsonSchema): Arbitrary<string> {
  if (schema.format === 'uuid') return fc.uuid();
  if (schema.format === 'date') return days;
  if (schema.format === 'date-time') return instants;
  if (schema.format === 'email') return fc.emailAddress();
  if (schema.pattern) return fc.stringMatching(new RegExp(schema.pattern), { size: 'small' });
  const bounds = {
    minLength: schema.minLength ?? 0,
    maxLength: Math.max(schema.minLength ?? 0, Math.min(schema.maxLength ?? 30, 30)),
  };
  return fc.oneof(
    fc.string({ ...bounds, unit: 'grapheme' }),
    fc.string({ ...bounds, unit: fc.constantFrom('县', '创', '建', 'a', '1', ' ') }),
  );
}

const moments = fc.date({ min: new Date('2020-01-01T00:00:00Z'), max: new Date('2030-01-01T00:00:00Z'), noInvalidDate: true });
const instants = moments.map((date) => date.toISOString());
const days = instants.map((text) => text.slice(0, 10));

function boundsOf(schema: JsonSchema, step: number): { min: number; max: number } {
  const min =
    schema.minimum ?? (schema.exclusiveMinimum === undefined ? -1000 : schema.exclusiveMinimum + (step || Number.EPSILON));
  const max =
    schema.maximum ?? (schema.exclusiveMaximum === undefined ? 100_000 : schema.exclusiveMaximum - (step || Number.EPSILON));
  return { min: Math.max(min, -2_147_483_648), max: Math.max(min, Math.min(max, 2_147_483_647)) };
}
