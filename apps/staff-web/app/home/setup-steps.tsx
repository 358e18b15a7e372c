import { CheckCircleFilled } from '@ant-design/icons';
import { useFormat, useT } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { useSetupSteps } from './use-setup-steps.ts';
import './home.css';

/** The steps of setting up, ticked by what exists already. */
export function SetupSteps() {
  const { steps } = useSetupSteps();
  return (
    <ol className="cc-steps">
      {steps.map((step, index) => (
        <Step
          key={`${step.room}.${step.key}`}
          room={step.room}
          name={step.key}
          to={step.to}
          count={step.count}
          place={index + 1}
        />
      ))}
    </ol>
  );
}

type StepProps = {
  readonly room: string;
  readonly name: string;
  readonly to: string;
  readonly count: number | undefined;
  readonly place: number;
};

function Step({ room, name, to, count, place }: StepProps) {
  const app = useT('app');
  const t = useT(room);
  const format = useFormat();
  const done = (count ?? 0) > 0;
  return (
    <li data-done={done}>
      <span className="cc-step-mark" aria-hidden>
        {done ? <CheckCircleFilled /> : place}
      </span>
      <div>
        <Link to={to}>{t(`setup.${name}.title`)}</Link>
        <p>{t(`setup.${name}.hint`)}</p>
      </div>
      <span className="cc-step-count">
        {done ? app('setUp.there', { amount: format.number(count) }) : count === undefined ? '' : app('setUp.notYet')}
      </span>
    </li>
  );
}
