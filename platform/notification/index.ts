export { deliveryModule } from './delivery-module.ts';
export { type Message, notify } from './notify.ts';
export { notificationRoutes } from './routes.ts';
