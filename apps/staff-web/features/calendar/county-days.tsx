import type { CalendarDayView } from '@chuangcheng/platform/contract';
import { PlainTable, useBilingual, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import { differsFromNational, usualKind } from './year-plan.ts';

export type CountyDaysProps = {
  readonly days: readonly CalendarDayView[];
  readonly onChoose: ((day: string) => void) | undefined;
};

/** The days the county set otherwise, beside what they would be by the national arrangement. */
export function CountyDays({ days, onChoose }: CountyDaysProps) {
  const t = useT('calendar');
  const say = useBilingual();
  const format = useFormat();
  const own = days.filter(differsFromNational);
  const confirmed = days.filter(({ origin }) => origin === 'county').length - own.length;
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
      {confirmed > 0 && <p className="cc-faint">{t('confirmed', { count: confirmed })}</p>}
    </section>
  );
}

function nationally(special: CalendarDayView, t: (key: string) => string): string {
  if (special.national) return t(`kind.${special.national}`);
  return t(usualKind(special.day) === 'holiday' ? 'mark.weekend' : 'mark.workday');
}
