import type { DomainEvent, Run } from '../kernel/index.ts';

/** The channel on which processes tell each other that events were delivered. */
export const CHANGES = 'chuangcheng_changes';

/** One topic of a delivered batch, as it travels on the channel. */
export type Announcement = {
  readonly county: string;
  readonly topic: string;
  /** Of the announcements of this topic in this county, without gaps. */
  readonly number: number;
  /** Units concerned; null when it may be any. */
  readonly units: readonly string[] | null;
};

/** A notification holds 8,000 bytes; a batch that concerns more units concerns everybody. */
const MOST_UNITS = 50;

/**
 * Tells all processes which topics changed, once per topic and batch. It belongs to the delivery: a notification makes commits wait for
 * each other, so the commits of people carry none. Topics are locked in order, so that two processes never wait in a circle.
 */
export async function announce(run: Run, events: readonly DomainEvent[]): Promise<void> {
  const topics = Map.groupBy(events, (event) => event.topic);
  const units = Object.fromEntries([...topics].map(([topic, ofTopic]) => [topic, unitsConcerned(ofTopic)]));
  await run({
    name: 'announce',
    text: `WITH told AS (
             INSERT INTO platform.change AS c (topic, number) SELECT topic, 1 FROM unnest($1::text[]) AS topic
             ON CONFLICT (county_id, topic) DO UPDATE SET number = c.number + 1
             RETURNING county_id, topic, number)
           SELECT pg_notify('${CHANGES}', json_build_object('county', county_id, 'topic', topic, 'number', number,
                                                            'units', $2::jsonb -> topic)::text) FROM told`,
    values: [[...topics.keys()].toSorted(), JSON.stringify(units)],
  });
}

/** The units that the events name in `concerns`; null when one of them names none. */
function unitsConcerned(events: readonly DomainEvent[]): readonly string[] | null {
  const units = new Set<string>();
  for (const { payload } of events) {
    if (!Array.isArray(payload['concerns'])) return null;
    for (const unit of payload['concerns']) if (typeof unit === 'string') units.add(unit);
  }
  return units.size > MOST_UNITS ? null : [...units];
}
