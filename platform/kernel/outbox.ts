import { newId } from '@chuangcheng/kit/id';
import type { Run } from './connection.ts';

/**
 * An event as a command leaves it; it is stored in the command's transaction and delivered after the commit. `concerns` in the payload
 * may name the units it concerns: people who work for other units only are then not told that something changed.
 */
export type EventDraft = { readonly topic: string; readonly payload: Readonly<Record<string, unknown>> };

/** An event as subscribers receive it, at least once. */
export type DomainEvent = EventDraft & { readonly id: string; readonly at: Date };

/** Sends the events of a change; they travel with the commit. */
export function writeEvents(run: Run, at: Date, events: readonly EventDraft[]): Promise<unknown>[] {
  return events.map((event) =>
    run({
      name: 'event',
      text: 'INSERT INTO platform.outbox (id, at, topic, payload, next_try) VALUES ($1, $2, $3, $4, $2)',
      values: [newId(), at, event.topic, JSON.stringify(event.payload)],
    }),
  );
}
