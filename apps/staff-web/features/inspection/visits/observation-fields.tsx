import type { FormItem, Observation } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import { Checkbox, Input, InputNumber, Radio } from 'antd';

export type ObservationFieldsProps = {
  readonly item: Pick<FormItem, 'kind' | 'measure'>;
  readonly seen: Observation;
  readonly onChange: (seen: Observation) => void;
};

const LEAST_REASON = 2;

/** What was seen for an item, by its kind; or why the item does not apply. */
export function ObservationFields({ item, seen, onChange }: ObservationFieldsProps) {
  const t = useT('inspection');
  const exempt = seen.kind === 'exempt';
  return (
    <div className="cc-observation">
      <Checkbox
        checked={exempt}
        onChange={(event) => onChange(event.target.checked ? { kind: 'exempt', reason: '' } : blank(item))}
      >
        {t('seen.exemptBox')}
      </Checkbox>
      {exempt ? (
        <Input
          aria-label={t('seen.exemptReason')}
          placeholder={t('seen.exemptReason')}
          status={seen.reason.trim().length < LEAST_REASON ? 'warning' : ''}
          maxLength={200}
          value={seen.reason}
          onChange={(event) => onChange({ kind: 'exempt', reason: event.target.value })}
        />
      ) : (
        <Seen seen={seen} onChange={onChange} />
      )}
    </div>
  );
}

function Seen({ seen, onChange }: Pick<ObservationFieldsProps, 'seen' | 'onChange'>) {
  const t = useT('inspection');
  const number = (name: string, value: number, set: (value: number) => void, min = 0) => (
    <label>
      {t(`seen.fields.${name}`)}
      <InputNumber min={min} precision={0} value={value} onChange={(next) => set(next ?? min)} />
    </label>
  );
  switch (seen.kind) {
    case 'exempt':
      return null;
    case 'yes-no':
      return (
        <Radio.Group
          value={seen.passed}
          options={[
            { value: true, label: t('seen.passed') },
            { value: false, label: t('seen.notPassed') },
          ]}
          onChange={(event) => onChange({ ...seen, passed: event.target.value === true })}
        />
      );
    case 'count':
      return number('occurrences', seen.occurrences, (occurrences) => onChange({ ...seen, occurrences }));
    case 'count-per-distance':
      return (
        <>
          {number('occurrences', seen.occurrences, (occurrences) => onChange({ ...seen, occurrences }))}
          {number('metres', seen.metres, (metres) => onChange({ ...seen, metres }), 1)}
        </>
      );
    case 'count-per-minutes':
      return (
        <>
          {number('occurrences', seen.occurrences, (occurrences) => onChange({ ...seen, occurrences }))}
          {number('minutes', seen.minutes, (minutes) => onChange({ ...seen, minutes }), 1)}
        </>
      );
    case 'ratio':
      return (
        <>
          {number('met', seen.met, (met) => onChange({ ...seen, met }))}
          {number('total', seen.total, (total) => onChange({ ...seen, total }), 1)}
        </>
      );
  }
}

/** Nothing found, on the stated length, time or number. */
function blank({ kind, measure }: ObservationFieldsProps['item']): Observation {
  switch (kind) {
    case 'yes-no':
      return { kind, passed: true };
    case 'count':
      return { kind, occurrences: 0 };
    case 'count-per-distance':
      return { kind, occurrences: 0, metres: measure.metres ?? 100 };
    case 'count-per-minutes':
      return { kind, occurrences: 0, minutes: measure.minutes ?? 10 };
    case 'ratio':
      return { kind, met: measure.total ?? 1, total: measure.total ?? 1 };
  }
}
