import { newId } from '@chuangcheng/kit/id';
import type { Endpoint, Schema } from '@chuangcheng/kit/endpoint';
import { z } from 'zod';

/** Good values of params whose schema does not say what they look like. */
const KNOWN: Readonly<Record<string, string>> = { day: '2026-09-24', month: '2026-09', size: 'thumb' };

export type JsonSchema = {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly pattern?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly items?: JsonSchema;
  readonly prefixItems?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly additionalProperties?: JsonSchema | boolean;
  readonly required?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly allOf?: readonly JsonSchema[];
};

export function jsonSchemaOf(schema: Schema): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
}

/** The schemas of the placeholders of a path. */
export function paramsOf(endpoint: Endpoint): Readonly<Record<string, JsonSchema>> {
  return endpoint.params ? (jsonSchemaOf(endpoint.params).properties ?? {}) : {};
}

export function isId(schema: JsonSchema): boolean {
  return schema.format === 'uuid';
}

/** An address that fits the contract and names nothing that exists. `replace` puts other values into placeholders. */
export function samplePath(endpoint: Endpoint, replace: Readonly<Record<string, string>> = {}): string {
  const schemas = paramsOf(endpoint);
  return endpoint.path.replace(/:(\w+)/g, (_whole, name: string) =>
    encodeURIComponent(replace[name] ?? sampleOf(name, schemas[name] ?? {})),
  );
}

function sampleOf(name: string, schema: JsonSchema): string {
  if (isId(schema)) return newId();
  if (schema.enum) return String(schema.enum[0]);
  if (schema.type === 'integer' || schema.type === 'number') return String(Math.max(schema.minimum ?? 1, 2026));
  return KNOWN[name] ?? 'x';
}
