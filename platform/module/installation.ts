import type pg from 'pg';
import { type Clock, systemClock } from '../clock/index.ts';
import type { Connections } from '../database/index.ts';
import { type Deliveries, startDeliveries } from '../events/index.ts';
import { type FileStore, type Host, type Logger, openLanes, openTransactions } from '../kernel/index.ts';
import { followChanges } from '../live/index.ts';
import type { RoomModule } from './index.ts';

export type InstallationOptions = {
  readonly connections: Pick<Connections, 'app'> & { readonly app: pg.ClientConfig };
  readonly rooms: readonly RoomModule[];
  readonly actorOf: Host['actorOf'];
  readonly files: FileStore;
  readonly logger: Logger;
  readonly clock?: Clock;
  readonly laneCount?: number;
  readonly writerCount?: number;
};

/** A host with its events being delivered. `close` waits for what is under way. */
export type Installation = { readonly host: Host; readonly deliveries: Deliveries; close(): Promise<void> };

const LANES = 4;
const WRITERS = 16;

/** Joins connections, rooms and clock to a host whose events are delivered. */
export function openInstallation(options: InstallationOptions): Installation {
  const lanes = openLanes(options.connections.app, options.laneCount ?? LANES);
  const transactions = openTransactions(options.connections.app, options.writerCount ?? WRITERS);
  const changes = followChanges(options.connections.app, lanes, options.logger);
  let deliveries: Deliveries | undefined;
  const host: Host = {
    lanes,
    transactions,
    clock: options.clock ?? systemClock,
    logger: options.logger,
    files: options.files,
    actorOf: options.actorOf,
    eventsWaiting: (countyId) => deliveries?.hint(countyId),
    follow: changes.follow,
  };
  const started = startDeliveries(
    host,
    options.rooms.flatMap((room) => room.subscribers ?? []),
  );
  deliveries = started;
  return {
    host,
    deliveries: started,
    async close() {
      await started.stop();
      await changes.close();
      await lanes.close();
      await transactions.close();
    },
  };
}
