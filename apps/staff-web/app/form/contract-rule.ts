import type { Translate } from '@chuangcheng/ui';
import type { Rule } from 'antd/es/form';
import type { z } from 'zod';

/** The schema of one field of a body, by its path; looks through optional, nullable and defaulted objects. */
export function schemaAt(schema: unknown, path: readonly string[]): z.ZodType | undefined {
  const [first, ...rest] = path;
  const here = opened(schema);
  if (first === undefined) return schema as z.ZodType | undefined;
  return here?.shape ? schemaAt(here.shape[first], rest) : undefined;
}

function opened(schema: unknown): { shape?: Record<string, unknown> } | undefined {
  let now = schema as { shape?: Record<string, unknown>; unwrap?: () => unknown } | undefined;
  while (now && !now.shape && now.unwrap) now = now.unwrap() as typeof now;
  return now;
}

/** Is the field allowed to stay empty? */
export function mayBeEmpty(schema: z.ZodType): boolean {
  return [undefined, '', null].some((empty) => schema.safeParse(empty).success);
}

/** What is sent for an empty field: the first of nothing, the empty text and `null` that the contract takes. */
export function emptyOf(schema: z.ZodType): unknown {
  return [undefined, '', null].find((empty) => schema.safeParse(empty).success);
}

/** Checks a field as the contract will. */
export function contractRule(schema: z.ZodType, t: Translate): Rule {
  return {
    validator: async (_rule, value: unknown) => {
      if (isEmpty(value)) {
        if (mayBeEmpty(schema)) return;
        throw new Error(t('field.required'));
      }
      const parsed = schema.safeParse(value);
      if (!parsed.success) throw new Error(words(parsed.error.issues[0], t));
    },
  };
}

export function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

function words(issue: z.core.$ZodIssue | undefined, t: Translate): string {
  if (issue?.code === 'too_small') {
    const key = issue.origin === 'string' ? 'field.short' : 'field.small';
    return t(key, { count: Number(issue.minimum), limit: Number(issue.minimum) });
  }
  if (issue?.code === 'too_big') {
    const key = issue.origin === 'string' ? 'field.long' : 'field.big';
    return t(key, { count: Number(issue.maximum), limit: Number(issue.maximum) });
  }
  return t('field.invalid');
}
