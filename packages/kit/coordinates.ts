/** Longitude and latitude in decimal degrees. */
export type Position = { readonly lng: number; readonly lat: number };

/**
 * CGCS2000 is what the product stores (national system, EPSG:4490) and differs from WGS-84 by centimetres, so both are
 * treated as one. GCJ-02 is what public Chinese maps and phones' map components use, BD-09 Baidu's offset on top of it.
 */
export type Datum = 'CGCS2000' | 'WGS-84' | 'GCJ-02' | 'BD-09';

export type Bounds = { readonly west: number; readonly south: number; readonly east: number; readonly north: number };

/** Semi-major axis (m) and first eccentricity squared of the Krasovsky 1940 ellipsoid, on which GCJ-02 is defined. */
const KRASOVSKY_AXIS = 6_378_245;
const KRASOVSKY_ECCENTRICITY = 0.006_693_421_622_965_943;
/** Outside this rectangle GCJ-02 leaves positions as they are. */
const GCJ_AREA: Bounds = { west: 72.004, south: 0.8293, east: 137.8347, north: 55.8271 };
const BAIDU_ANGLE = (Math.PI * 3000) / 180;
const MEAN_EARTH_RADIUS = 6_371_008.8;
/** Degrees; below a millimetre on the ground, so a converted position survives the way there and back. */
const INVERSE_TOLERANCE = 1e-9;

/** Converts a position between datums. The offsets are the published approximations; both ways agree to < 1e-6°. */
export function convertDatum(position: Position, from: Datum, to: Datum): Position {
  if (rankOf(from) === rankOf(to)) return position;
  let result = position;
  for (let rank = rankOf(from); rank < rankOf(to); rank++) result = rank === 0 ? toGcj02(result) : toBd09(result);
  for (let rank = rankOf(from); rank > rankOf(to); rank--) result = invert(rank === 1 ? toGcj02 : toBd09, result);
  return result;
}

/** Whether longitude and latitude were most likely entered the wrong way round: outside the bounds as given, inside when swapped. */
export function looksSwapped(lng: number, lat: number, bounds: Bounds): boolean {
  return !isInside({ lng, lat }, bounds) && isInside({ lng: lat, lat: lng }, bounds);
}

/** Great-circle distance in metres on a sphere of the mean earth radius (haversine); within 0.6 % of the ellipsoid. */
export function distanceMetres(a: Position, b: Position): number {
  const [latA, latB] = [radians(a.lat), radians(b.lat)];
  const halfChord =
    Math.sin((latB - latA) / 2) ** 2 + Math.cos(latA) * Math.cos(latB) * Math.sin(radians(b.lng - a.lng) / 2) ** 2;
  return 2 * MEAN_EARTH_RADIUS * Math.asin(Math.min(1, Math.sqrt(halfChord)));
}

/** Number of offsets applied on top of the national datum. */
function rankOf(datum: Datum): 0 | 1 | 2 {
  if (datum === 'GCJ-02') return 1;
  return datum === 'BD-09' ? 2 : 0;
}

function isInside({ lng, lat }: Position, { west, south, east, north }: Bounds): boolean {
  return lng >= west && lng <= east && lat >= south && lat <= north;
}

function radians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

function toGcj02(position: Position): Position {
  if (!isInside(position, GCJ_AREA)) return position;
  const x = position.lng - 105;
  const y = position.lat - 35;
  const root = Math.sqrt(Math.abs(x));
  const shortWaves = wave(20, x, 1 / 6) + wave(20, x, 1 / 2);
  const metresEast =
    300 +
    x +
    2 * y +
    0.1 * x * x +
    0.1 * x * y +
    0.1 * root +
    shortWaves +
    wave(20, x, 1) +
    wave(40, x, 3) +
    wave(150, x, 12) +
    wave(300, x, 30);
  const metresNorth =
    -100 +
    2 * x +
    3 * y +
    0.2 * y * y +
    0.1 * x * y +
    0.2 * root +
    shortWaves +
    wave(20, y, 1) +
    wave(40, y, 3) +
    wave(160, y, 12) +
    wave(320, y, 30);
  const lat = radians(position.lat);
  const curvature = 1 - KRASOVSKY_ECCENTRICITY * Math.sin(lat) ** 2;
  const meridianRadius = (KRASOVSKY_AXIS * (1 - KRASOVSKY_ECCENTRICITY)) / curvature ** 1.5;
  const parallelRadius = (KRASOVSKY_AXIS * Math.cos(lat)) / Math.sqrt(curvature);
  return {
    lng: position.lng + metresEast / radians(parallelRadius),
    lat: position.lat + metresNorth / radians(meridianRadius),
  };
}

/** Metres of a sine wave with the given half wavelength in degrees. */
function wave(amplitude: number, value: number, halfWavelength: number): number {
  return (2 / 3) * amplitude * Math.sin((Math.PI * value) / halfWavelength);
}

function toBd09({ lng, lat }: Position): Position {
  const radius = Math.hypot(lng, lat) + 0.000_02 * Math.sin(lat * BAIDU_ANGLE);
  const angle = Math.atan2(lat, lng) + 0.000_003 * Math.cos(lng * BAIDU_ANGLE);
  return { lng: radius * Math.cos(angle) + 0.0065, lat: radius * Math.sin(angle) + 0.006 };
}

/** The offsets change slowly, so going back by the error made converges within a few rounds. */
function invert(forward: (position: Position) => Position, target: Position): Position {
  let guess = target;
  for (let round = 0; round < 20; round++) {
    const reached = forward(guess);
    const [lngError, latError] = [reached.lng - target.lng, reached.lat - target.lat];
    guess = { lng: guess.lng - lngError, lat: guess.lat - latError };
    if (Math.abs(lngError) < INVERSE_TOLERANCE && Math.abs(latError) < INVERSE_TOLERANCE) break;
  }
  return guess;
}
