import type { FieldError } from './problem.ts';

/** A refusal is data: why a decision or a rule says no. */
export type Refusal<Code extends string = string> = {
  readonly ok: false;
  readonly code: Code;
  /** Values for the placeholders of the catalogue's title, shown to the user. */
  readonly values?: Readonly<Record<string, string | number>>;
  readonly fields?: readonly FieldError[];
};

export type Accepted<T> = { readonly ok: true; readonly value: T };

/** What a pure decision returns: the accepted plan, or a refusal. */
export type Decision<T, Code extends string = string> = Accepted<T> | Refusal<Code>;

/** Accepts with a plan. */
export function accept<T>(value: T): Accepted<T> {
  return { ok: true, value };
}

/** Refuses with a code of the room's catalogue. */
export function refuse<const Code extends string>(
  code: Code,
  values?: Readonly<Record<string, string | number>>,
  fields?: readonly FieldError[],
): Refusal<Code> {
  return { ok: false, code, ...(values && { values }), ...(fields && { fields }) };
}
