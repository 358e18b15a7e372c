/** Lets the service worker keep the app, where the browser has one: on secure origins. */
export function keepAppOnPhone(): void {
  if (!('serviceWorker' in navigator) || import.meta.env.DEV) return;
  navigator.serviceWorker.register('/field/service-worker.js', { scope: '/field/' }).catch((problem: unknown) => {
    // The app works without; it then needs the network to open.
    console.warn('The app is not kept on this phone', problem);
  });
}

/** Asks the browser not to give up what is kept here when it runs out of space. */
export async function keepStorage(): Promise<void> {
  if ('storage' in navigator && !(await navigator.storage.persisted())) await navigator.storage.persist();
}
