import type { RoomModule } from '../module/index.ts';
import { channelsFrom } from './channels/channels-from.ts';
import { queueOnNotified } from './queue-deliveries.ts';
import { deliverNotifications } from './send-deliveries.ts';

/**
 * What takes messages out of the product, by the channels of the environment; nothing when there are none.
 * `publicUrl` is the address links begin with.
 */
export function deliveryModule(environment: Readonly<Record<string, string | undefined>>, publicUrl: string): RoomModule {
  const channels = channelsFrom(environment);
  const hasAny = channels.length > 0;
  return {
    name: 'platform',
    problems: {},
    routes: [],
    subscribers: hasAny ? [queueOnNotified(channels)] : [],
    jobs: hasAny ? [deliverNotifications(channels, publicUrl)] : [],
  };
}
