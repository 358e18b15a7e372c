import type { Refusal } from '@chuangcheng/kit/decision';

/** How a refusal leaves a command or query; the edge turns it into one problem+json. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal, options?: ErrorOptions) {
    super(refusal.code, options);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

/** Is it a refusal (data), and not what was asked for? */
export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { ok?: unknown }).ok === false && 'code' in value;
}

/** The value, or the refusal thrown. */
export function orRefuse<T>(value: T | Refusal): T {
  if (isRefusal(value)) throw new Refused(value);
  return value;
}
