import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { Actor, Role } from './actor.ts';

/** An action of a room: what it is called, and who may begin it. Finer rules look at the data afterwards. */
export type ActionSpec = {
  readonly title: Bilingual;
  /** `system`: events and clock-driven work. `signed-in`: everybody with a session. */
  readonly roles: readonly (Role | 'system' | 'signed-in')[];
};
export type Actions = Readonly<Record<string, ActionSpec>>;

const registry = new Map<string, ActionSpec>();

/** Declares the actions of a room; keys are `<room>.<verb>`. The list is one for the interface, the edge and the matrix. */
export function actions<const A extends Actions>(list: A): A {
  for (const [name, spec] of Object.entries(list)) {
    if (registry.has(name)) throw new Error(`Action ${name} is declared twice`);
    registry.set(name, spec);
  }
  return list;
}

export function actionTitle(name: string): Bilingual {
  return registry.get(name)?.title ?? { zh: name, en: name };
}

/** May this actor begin the action at all? An action nobody declared is refused to everybody. */
export function mayBegin(actor: Actor, action: string): boolean {
  const roles = registry.get(action)?.roles ?? [];
  if (actor.kind === 'system') return roles.includes('system');
  return roles.includes('signed-in') || actor.duties.some((duty) => roles.includes(duty.role));
}

/** All actions the actor may begin somewhere, for the interface. */
export function actionsOf(actor: Actor): string[] {
  return [...registry.keys()].filter((name) => mayBegin(actor, name)).toSorted();
}

export function isDeclared(action: string): boolean {
  return registry.has(action);
}
