import { expect, test } from 'vitest';
import { routeOrder } from './route-order.ts';

const stop = (order: number, lng: number | null) => ({ order, lng, lat: lng === null ? null : 30 });
const STOPS = [stop(3, 111.3), stop(1, 111.1), stop(2, null), stop(4, 111.2)];
const orders = (stops: readonly { readonly order: number }[]) => stops.map(({ order }) => order);

test('without a position the way is the order of the draw', () => {
  expect(orders(routeOrder(STOPS, null))).toEqual([1, 2, 3, 4]);
});

test('from here it goes to the nearest next place, places without a position last', () => {
  expect(orders(routeOrder(STOPS, { lng: 111.31, lat: 30 }))).toEqual([3, 4, 1, 2]);
});
