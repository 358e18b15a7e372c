import type { Refusal } from '@chuangcheng/kit/decision';
import type { ProblemBody, ProblemCatalogue } from '@chuangcheng/kit/problem';
import { platformProblems } from './platform-problems.ts';

export { platformProblems };

export type Language = 'zh' | 'en';

const registry = new Map<string, ProblemCatalogue[string]>(Object.entries(platformProblems));

/** Adds the refusals of a room to those the edge can word. */
export function registerProblems(catalogue: ProblemCatalogue): void {
  for (const [code, kind] of Object.entries(catalogue)) {
    if (registry.has(code)) throw new Error(`Refusal ${code} is declared twice`);
    registry.set(code, kind);
  }
}

export function isKnownProblem(code: string): boolean {
  return registry.has(code);
}

/** Words a refusal in a language. A code nobody declared is a fault of the program and becomes an unexpected error. */
export function problemBody(refusal: Refusal, language: Language, requestId: string): ProblemBody {
  const kind = registry.get(refusal.code) ?? platformProblems['platform/unexpected'];
  const code = registry.has(refusal.code) ? refusal.code : 'platform/unexpected';
  const values: Record<string, string | number> = { requestId, ...refusal.values };
  return {
    type: `urn:chuangcheng:problem:${code}`,
    title: kind.title[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole)),
    status: kind.status,
    code,
    requestId,
    ...(refusal.fields && { errors: refusal.fields.map(({ path, message }) => ({ path, message: message[language] })) }),
  };
}
