import { GeoJSONSource, Map as LibraryMap, Marker, NavigationControl, Popup, setWorkerUrl } from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url';
import 'maplibre-gl/dist/maplibre-gl.css';

// Reached only by import(), so that pages without a map do not load the library.

/** Makes the library work in the background with a file of our own origin. Before the first map. */
export function workFromOwnOrigin(): void {
  setWorkerUrl(workerUrl);
}

export { GeoJSONSource, LibraryMap, Marker, NavigationControl, Popup };
