import { useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import type { PlacedEntry } from '../frame/nav-entries.ts';

/** A page as a card: its name and what it is for (`about.<key>` in the catalogue of the room). */
export function EntryCard({ entry }: { readonly entry: PlacedEntry }) {
  const t = useT(entry.room);
  const Icon = entry.icon;
  return (
    <li>
      <Link className="cc-entry" to={entry.path}>
        <Icon />
        <strong>{t(`nav.${entry.key}`)}</strong>
        <span>{t(`about.${entry.key}`)}</span>
      </Link>
    </li>
  );
}
