import { ApiProblem } from '@chuangcheng/api-client';
import type { FormInstance } from 'antd';

/** A path such as `items.3.count` as antd names it: numbers become indexes. */
export function fieldPath(path: string): (string | number)[] {
  return path.split('.').map((part) => (/^\d+$/.test(part) ? Number(part) : part));
}

/**
 * Puts the server's field errors beside the fields of a form.
 *
 * @returns true when every error found its field, so that the general alert needs no list of them.
 */
export function fieldErrors(problem: unknown, form: FormInstance): boolean {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return false;
  const known = new Set(Object.keys(flatten(form.getFieldsValue(true))));
  const byPath = Map.groupBy(problem.errors, (error) => error.path);
  form.setFields([...byPath].map(([path, errors]) => ({ name: fieldPath(path), errors: errors.map((error) => error.message) })));
  return [...byPath.keys()].every((path) => known.has(path) || form.getFieldInstance(fieldPath(path)) !== undefined);
}

function flatten(value: unknown, prefix = ''): Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return { [prefix]: value };
  return Object.assign(
    {},
    ...Object.entries(value).map(([key, inner]) => flatten(inner, prefix ? `${prefix}.${key}` : key)),
  ) as Record<string, unknown>;
}
