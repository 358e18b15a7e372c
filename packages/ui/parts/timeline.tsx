import type { ReactNode } from 'react';
import { useFormat } from '../format/use-format.ts';
import { useT } from '../i18n/use-t.ts';
import './parts.css';
import './timeline.css';

export type TimelineEntry = {
  readonly id: string;
  readonly at: string;
  /** Who, by unit and post. */
  readonly actor?: string;
  /** What happened, as a sentence. */
  readonly text: ReactNode;
  /** Reason, note or photographs below the sentence. */
  readonly detail?: ReactNode;
  readonly tone?: 'plain' | 'good' | 'bad';
};

/** A history read as a story, oldest first. */
export function Timeline({ entries }: { readonly entries: readonly TimelineEntry[] }) {
  const t = useT('ui');
  const format = useFormat();
  if (entries.length === 0) return <p className="cc-faint">{t('timeline.empty')}</p>;
  return (
    <ol className="cc-timeline">
      {entries.map((entry) => (
        <li key={entry.id} className={`cc-timeline-${entry.tone ?? 'plain'}`}>
          <time dateTime={entry.at}>{format.moment(entry.at)}</time>
          <div>
            {entry.actor && <strong>{entry.actor}</strong>} {entry.text}
          </div>
          {entry.detail && <div className="cc-timeline-detail">{entry.detail}</div>}
        </li>
      ))}
    </ol>
  );
}
