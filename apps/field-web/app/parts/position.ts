import type { Position } from '@chuangcheng/kit/coordinates';

const LONGEST_MS = 12_000;
const FRESH_MS = 30_000;

/** Where the phone is; `null` when it may not say, cannot, or takes too long. */
export function takePosition(): Promise<Position | null> {
  if (!('geolocation' in navigator)) return Promise.resolve(null);
  return new Promise((found) => {
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => found({ lng: coords.longitude, lat: coords.latitude }),
      () => found(null),
      { enableHighAccuracy: true, timeout: LONGEST_MS, maximumAge: FRESH_MS },
    );
  });
}

/** May the position be asked for without a question popping up? */
export async function mayTakePosition(): Promise<boolean> {
  if (!('permissions' in navigator)) return false;
  const { state } = await navigator.permissions.query({ name: 'geolocation' });
  return state === 'granted';
}

/** Opens the place in whatever map the phone has. */
export function geoAddress({ lng, lat }: Position, label: string): string {
  return `geo:${lat},${lng}?q=${lat},${lng}(${encodeURIComponent(label)})`;
}
