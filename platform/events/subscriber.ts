import type { DomainEvent, Scope } from '../kernel/index.ts';

/**
 * A reaction to events of one topic. It may receive an event again, and in another order: it must come to the same result.
 * `scope` acts as the product itself in the events' county.
 */
export type Subscriber = {
  /** Unique, `<room>.<what it keeps or does>`; stored beside the event once it is delivered. */
  readonly name: string;
  readonly topic: string;
  readonly handle: (scope: Scope, events: readonly DomainEvent[]) => Promise<void>;
};

export function subscriber(spec: Subscriber): Subscriber {
  return spec;
}
