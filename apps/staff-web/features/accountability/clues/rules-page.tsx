import { clueRuleRow, keepClueRule, listClueRules } from '@chuangcheng/modules/appraisal/contract';
import { clueRuleNames } from '@chuangcheng/modules/appraisal/domain';
import { ProblemAlert, useBilingual, useT } from '@chuangcheng/ui';
import { Button, InputNumber, Switch } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { z } from 'zod';
import { Answer, Page, useAsk, useCan, useSend } from '../../../app/index.ts';
import { AccountabilityTabs } from '../accountability-tabs.tsx';
import '../accountability.css';

type Rule = z.output<typeof clueRuleRow>;
type Kept = Pick<Rule, 'times' | 'withinDays' | 'active'>;

/** What makes a clue: how many times within how many days. */
export function RulesPage() {
  const t = useT('accountability');
  const asked = useAsk(listClueRules);
  return (
    <Page title={t('part.rules')} note={t('rules.note')}>
      <AccountabilityTabs here="rules" />
      <Answer of={asked}>
        {({ rules }) => (
          <div className="cc-rules">
            {rules.map((rule) => (
              <RuleLine key={`${rule.rule} ${rule.times} ${rule.withinDays} ${rule.active}`} rule={rule} />
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}

function RuleLine({ rule }: { readonly rule: Rule }) {
  const t = useT('accountability');
  const say = useBilingual();
  const can = useCan()('appraisal.keep-clue-rules');
  const [kept, setKept] = useState<Record<'times' | 'withinDays', number | null> & { active: boolean }>(rule);
  const send = useSend(keepClueRule, { done: t('rules.kept') });
  const changed = kept.times !== rule.times || kept.withinDays !== rule.withinDays || kept.active !== rule.active;
  const { success, data } = keepClueRule.body.safeParse(kept);
  const name = say(clueRuleNames[rule.rule]);
  const number = (key: 'times' | 'withinDays', most: number) => (
    <InputNumber
      min={1}
      max={most}
      precision={0}
      value={kept[key]}
      disabled={!can}
      aria-label={`${name} ${t(`rules.${key}`)}`}
      onChange={(value) => setKept((before) => ({ ...before, [key]: value }))}
      style={{ width: 84 }}
    />
  );
  return (
    <section className="cc-sheet cc-rule" aria-label={name}>
      <div>
        <h2>{name}</h2>
        <p>{t(`rules.about.${rule.rule}`)}</p>
        <Link to={`/accountability/clues?rule=${rule.rule}&state=open`}>{t('rules.open', { count: rule.open })}</Link>
      </div>
      <div className="cc-rule-fields">
        <Switch
          checked={kept.active}
          disabled={!can}
          aria-label={`${name} ${t('rules.active')}`}
          checkedChildren={t('rules.on')}
          unCheckedChildren={t('rules.off')}
          onChange={(active) => setKept((before) => ({ ...before, active }))}
        />
        {rule.rule !== 'last-place' && (
          <>
            {number('withinDays', 730)} <span>{t('rules.days')}</span>
          </>
        )}
        {number('times', 20)} <span>{t(rule.rule === 'last-place' ? 'rules.inARow' : 'rules.timesEnd')}</span>
        {can && (
          <Button
            type="primary"
            disabled={!changed || !success}
            loading={send.isPending}
            onClick={() => success && send.mutate({ params: { rule: rule.rule }, body: data satisfies Kept })}
          >
            {t('rules.keep')}
          </Button>
        )}
      </div>
      <ProblemAlert problem={send.error} />
    </section>
  );
}
