import { HomeOutlined } from '@ant-design/icons';
import { NAV_GROUPS, type NavEntry, type NavGroup } from '../feature.ts';
import { features } from '../features.ts';

export type PlacedEntry = NavEntry & { readonly room: string };

const USUAL_ORDER = 50;

/** The entry everybody has. */
export const homeEntry: Omit<PlacedEntry, 'group'> = { key: 'home', room: 'app', path: '/', icon: HomeOutlined };

/** The entries a person sees, by group; groups without entries are left out. */
export function navFor(can: (action: string | undefined) => boolean): { group: NavGroup; entries: PlacedEntry[] }[] {
  const all = features.flatMap(({ room, nav }) => nav.map((entry) => ({ ...entry, room })));
  return NAV_GROUPS.map((group) => ({
    group,
    entries: all
      .filter((entry) => entry.group === group && can(entry.action))
      .toSorted((a, b) => (a.order ?? USUAL_ORDER) - (b.order ?? USUAL_ORDER)),
  })).filter(({ entries }) => entries.length > 0);
}
