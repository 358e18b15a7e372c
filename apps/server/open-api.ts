import { endpoint, type Endpoint, type Schema } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { z } from 'zod';

const document = endpoint({
  id: 'platform.getOpenApi',
  method: 'GET',
  path: '/openapi.json',
  access: { public: 'The description of the interface is no secret' },
  summary: { zh: '接口说明（OpenAPI 3.1）', en: 'Description of the interface (OpenAPI 3.1)' },
  response: z.looseObject({}),
});

/** Answers with the OpenAPI document of all endpoints, made once from their contracts. */
export function openApiRoute(endpoints: readonly Endpoint[]): Route {
  let made: Record<string, unknown> | undefined;
  return route(document, async () => {
    made ??= openApi([...endpoints, document]);
    return made;
  });
}

/** The OpenAPI 3.1 document of a list of endpoints. */
export function openApi(endpoints: readonly Endpoint[]): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const one of endpoints) {
    const path = one.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    (paths[path] as Record<string, unknown>)[one.method.toLowerCase()] = operation(one);
  }
  return {
    openapi: '3.1.0',
    info: { title: '创城 Chuangcheng', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: '/' }],
    tags: [...new Set(endpoints.map(roomOf))].map((name) => ({ name })),
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: 'cc_session' } },
      schemas: { Problem: PROBLEM },
      responses: {
        Problem: {
          description: 'RFC 9457 problem details',
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      },
    },
  };
}

const PROBLEM = {
  type: 'object',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['path', 'message'],
        properties: { path: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
};

const roomOf = (one: Endpoint) => one.id.split('.')[0] as string;

function operation(one: Endpoint) {
  const isPublic = 'public' in one.access;
  return {
    operationId: one.id,
    tags: [roomOf(one)],
    summary: `${one.summary.zh} / ${one.summary.en}`,
    ...(one.errors && { description: `Refusals: ${one.errors.join(', ')}` }),
    security: isPublic ? [] : [{ session: [] }],
    parameters: [...parameters('path', one.params), ...parameters('query', one.query)],
    ...(bodyOf(one) && { requestBody: { required: true, content: bodyOf(one) } }),
    responses: {
      200: {
        description: one.summary.en,
        content:
          'raw' in one.response
            ? { [one.response.raw.split(';')[0] as string]: {} }
            : { 'application/json': { schema: schemaOf(one.response, 'output') } },
      },
      default: { $ref: '#/components/responses/Problem' },
    },
  };
}

function bodyOf(one: Endpoint): Record<string, unknown> | undefined {
  if (one.upload) {
    const fields = one.body ? (schemaOf(one.body, 'input') as { properties?: object; required?: string[] }) : {};
    const properties = { ...fields.properties, file: { type: 'string', format: 'binary' } };
    return { 'multipart/form-data': { schema: { type: 'object', properties, required: [...(fields.required ?? []), 'file'] } } };
  }
  return one.body ? { 'application/json': { schema: schemaOf(one.body, 'input') } } : undefined;
}

function parameters(place: 'path' | 'query', schema: Schema | undefined) {
  if (!schema) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, object>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, of]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: of,
  }));
}

function schemaOf(schema: Schema, io: 'input' | 'output'): object {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest;
}
