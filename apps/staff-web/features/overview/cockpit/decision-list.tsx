import { RightOutlined } from '@ant-design/icons';
import type { Cockpit } from '@chuangcheng/modules/overview/contract';
import { useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import './cockpit.css';

/** What waits for a decision, each with its number and the list to decide it in. */
export function DecisionList({ decisions }: { readonly decisions: Cockpit['decisions'] }) {
  const t = useT('overview');
  const say = useBilingual();
  const format = useFormat();
  if (decisions.length === 0) return <p className="cc-faint">{t('decide.nothing')}</p>;
  return (
    <ul className="cc-decisions">
      {decisions.map(({ key, title, count, href }) => (
        <li key={key}>
          <Link to={href}>
            <strong>{format.number(count)}</strong>
            <span>{say(title)}</span>
            <RightOutlined aria-hidden />
          </Link>
        </li>
      ))}
    </ul>
  );
}
