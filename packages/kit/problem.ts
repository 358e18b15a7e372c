import type { Bilingual } from './endpoint.ts';

/** One thing wrong with one place of the input. `path` is a field path such as `items.3.count`. */
export type FieldError = { readonly path: string; readonly message: Bilingual };

/**
 * RFC 9457 problem details as they travel over the wire. `title` and `detail` are in the language of the request;
 * `code` is stable and what programs compare.
 */
export type ProblemBody = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly detail?: string;
  readonly code: string;
  readonly requestId?: string;
  readonly errors?: readonly { readonly path: string; readonly message: string }[];
};

/** How a refusal is shown: HTTP status and title in both languages. `detail` placeholders are `{name}`. */
export type ProblemKind = { readonly status: number; readonly title: Bilingual };

/** The catalogue of refusal codes of one room, or of the platform. */
export type ProblemCatalogue = Readonly<Record<string, ProblemKind>>;

/** Declares a catalogue; keys are `<room>/<code>`. */
export function problems<const C extends ProblemCatalogue>(catalogue: C): C {
  return catalogue;
}
