import type { Bilingual } from '@chuangcheng/kit/endpoint';

/** A closed ring of [longitude, latitude] pairs, CGCS2000. */
export type Ring = readonly (readonly [number, number])[];

export type AreaLevel = 'county' | 'town' | 'community' | 'grid';

export type AreaFeature = {
  readonly code: string;
  readonly name: string;
  readonly level: AreaLevel;
  readonly parentCode: string | null;
  readonly kind: string;
  readonly areaM2: number;
  readonly rings: readonly Ring[];
};

/** A feature that cannot be taken over; `feature` counts from 1. */
export type AreaFault = { readonly feature: number; readonly message: Bilingual };

const LEVELS = new Set(['county', 'town', 'community', 'grid']);

/** Reads the areas of a GeoJSON file. Everything wrong is told by feature; parents must be in the file or known already. */
export function parseAreas(
  bytes: Uint8Array,
  knownCodes: ReadonlySet<string> = new Set(),
): { areas: AreaFeature[]; faults: AreaFault[] } {
  let document: { type?: unknown; features?: unknown };
  try {
    document = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return {
      areas: [],
      faults: [{ feature: 0, message: { zh: '文件不是有效的 GeoJSON（UTF-8）。', en: 'The file is no valid GeoJSON (UTF-8).' } }],
    };
  }
  if (document?.type !== 'FeatureCollection' || !Array.isArray(document.features)) {
    return {
      areas: [],
      faults: [
        { feature: 0, message: { zh: '文件中没有要素集合（FeatureCollection）。', en: 'The file holds no FeatureCollection.' } },
      ],
    };
  }
  const areas: AreaFeature[] = [];
  const faults: AreaFault[] = [];
  const codes = new Set<string>();
  for (const [index, feature] of document.features.entries()) {
    const read = readFeature(feature, codes);
    if ('code' in read) {
      areas.push(read);
      codes.add(read.code);
    } else faults.push({ feature: index + 1, message: read });
  }
  const orphans = areas.filter(
    (area) => area.parentCode !== null && !codes.has(area.parentCode) && !knownCodes.has(area.parentCode),
  );
  for (const area of orphans) {
    faults.push({
      feature: areas.indexOf(area) + 1,
      message: {
        zh: `“${area.name}”的上级编码 ${area.parentCode} 不存在。`,
        en: `The parent ${area.parentCode} of "${area.name}" does not exist.`,
      },
    });
  }
  return { areas: areas.filter((area) => !orphans.includes(area)), faults };
}

function readFeature(feature: unknown, codes: ReadonlySet<string>): AreaFeature | Bilingual {
  const { properties, geometry } = (feature ?? {}) as {
    properties?: Record<string, unknown>;
    geometry?: { type?: string; coordinates?: unknown };
  };
  const code = String(properties?.['code'] ?? '');
  const name = String(properties?.['name'] ?? code);
  const level = String(properties?.['level'] ?? '');
  if (!/^\d{6,14}$/.test(code))
    return { zh: `编码“${code}”应为 6 至 14 位数字。`, en: `The code "${code}" must have 6 to 14 digits.` };
  if (codes.has(code)) return { zh: `编码 ${code} 重复。`, en: `The code ${code} occurs twice.` };
  if (!LEVELS.has(level))
    return { zh: `“${name}”的级别“${level}”无法识别。`, en: `The level "${level}" of "${name}" is not known.` };
  if (geometry?.type !== 'Polygon') return { zh: `“${name}”不是面（Polygon）。`, en: `"${name}" is no Polygon.` };
  const rings = readRings(geometry.coordinates);
  if (!rings)
    return {
      zh: `“${name}”的边界不闭合或坐标超出范围，请核对经纬度是否填反。`,
      en: `The boundary of "${name}" is not closed or out of range; check that longitude and latitude are not swapped.`,
    };
  const parent = properties?.['parent'];
  return {
    code,
    name,
    level: level as AreaLevel,
    parentCode: parent ? String(parent) : null,
    kind: String(properties?.['kind'] ?? ''),
    areaM2: Number(properties?.['area_m2'] ?? 0),
    rings,
  };
}

function readRings(coordinates: unknown): Ring[] | undefined {
  if (!Array.isArray(coordinates) || coordinates.length === 0) return undefined;
  for (const ring of coordinates) {
    if (!Array.isArray(ring) || ring.length < 4) return undefined;
    const [first, last] = [ring[0], ring.at(-1)];
    if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) return undefined;
    if (!ring.every((point) => Math.abs(point?.[0]) <= 180 && Math.abs(point?.[1]) <= 90)) return undefined;
  }
  return coordinates as Ring[];
}
