export { type Announcement, CHANGES } from './announce.ts';
export { type Deliveries, startDeliveries } from './deliver.ts';
export { type Subscriber, subscriber } from './subscriber.ts';
