import { type Translate, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { useReached } from '../parts/use-online.ts';
import { type Unsent, useUnsent } from './use-unsent.ts';

/** Always on the screen: what is kept on the phone and what is sent. Opens the list. */
export function SyncBadge() {
  const t = useT('app');
  const online = useReached();
  const unsent = useUnsent();
  const tone = unsent.refused > 0 ? 'bad' : unsent.visits + unsent.photos > 0 || !online ? 'waiting' : 'good';
  return (
    <div role="status">
      <Link className="cf-badge" to="/outbox" data-tone={tone}>
        {[...(online ? [] : [t('sync.offline')]), ...wordsOf(unsent, t)].join(' · ')}
      </Link>
    </div>
  );
}

function wordsOf({ refused, visits, photos, open }: Unsent, t: Translate): string[] {
  const words = [
    ...(refused > 0 ? [t('sync.refused', { count: refused })] : []),
    ...(photos > 0 ? [t('sync.photos', { count: photos })] : []),
    ...(visits > 0 ? [t('sync.visits', { count: visits })] : []),
  ];
  if (words.length > 0) return words;
  return [open > 0 ? t('sync.kept', { count: open }) : t('sync.nothing')];
}
