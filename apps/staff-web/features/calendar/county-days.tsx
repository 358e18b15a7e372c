import { parseDay } from '@chuangcheng/kit/civil-day';
import type { CalendarDayView } from '@chuangcheng/platform/contract';
import { PlainTable, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { isOwn } from './calendar-legend.tsx';
import { isWeekend } from './year-plan.ts';

export type CountyDaysProps = {
  readonly days: readonly CalendarDayView[];
  readonly onChoose: ((day: string) => void) | undefined;
};

/** The days the county set itself, beside what they would be by the national arrangement. */
export function CountyDays({ days, onChoose }: CountyDaysProps) {
  const t = useT('calendar');
  const say = useBilingual();
  const format = useFormat();
  const own = days.filter(isOwn);
  return (
    <section className="cc-calendar-own">
      <h2>{t('differences', { count: own.length })}</h2>
      {own.length === 0 ? (
        <p className="cc-faint">{t('noDifferences')}</p>
      ) : (
        <PlainTable
          caption={t('differences', { count: own.length })}
          columns={[
            { key: 'day', title: t('day') },
            { key: 'name', title: t('name') },
            { key: 'county', title: t('county') },
            { key: 'national', title: t('national') },
            ...(onChoose ? [{ key: 'change', title: t('changeHead') }] : []),
          ]}
          rows={own.map((special) => ({
            key: special.day,
            cells: [
              format.day(special.day),
              say(special.name),
              t(`kind.${special.kind}`),
              nationally(special, t),
              onChoose && (
                <Button size="small" className="cc-no-print" onClick={() => onChoose(special.day)}>
                  {t('change')}
                </Button>
              ),
            ],
          }))}
        />
      )}
    </section>
  );
}

function nationally(special: CalendarDayView, t: (key: string) => string): string {
  const usual = isWeekend(parseDay(special.day) ?? 0) ? 'holiday' : 'workday';
  const same = (special.national ?? usual) === special.kind;
  const words = special.national ? t(`kind.${special.national}`) : t(usual === 'holiday' ? 'mark.weekend' : 'mark.workday');
  return same ? `${words} (${t('same')})` : words;
}
