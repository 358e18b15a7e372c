import type { DutyBoard } from '@chuangcheng/modules/rectification/contract';
import { Stat, useFormat, useT } from '@chuangcheng/ui';

/** The steps at which the office is asked, how many wait at each, and the list behind each number. */
export function DutySteps({ figures }: { readonly figures: DutyBoard }) {
  const t = useT('overview');
  const format = useFormat();
  const at = (stage: string) => `/rectification/case-files?stage=${stage}`;
  const steps = [
    ['toFile', at('registered')],
    ['toDispatch', at('filed')],
    ['contested', at('contested')],
    ['extensions', '/overview/my-work#decide-extension'],
    ['toVerify', at('verifying')],
    ['toClose', at('verified')],
    ['duplicates', '/rectification/duplicates'],
    ['ordersToAnswer', '/rectification/orders?state=issued'],
    ['overdue', '/rectification/case-files?overdue=true'],
  ] as const;
  return (
    <div className="cc-duty-steps">
      {steps.map(([key, to]) => (
        <Stat
          key={key}
          label={t(`duty.${key}`)}
          value={format.number(figures[key])}
          to={to}
          urgent={key === 'overdue' && figures.overdue > 0}
          {...(key === 'overdue' && { note: t('behind.ofOpen', { open: format.number(figures.open) }) })}
        />
      ))}
    </div>
  );
}
