import { LeftOutlined, PrinterOutlined, RightOutlined } from '@ant-design/icons';
import { dayOf } from '@chuangcheng/kit/civil-day';
import { getCalendar } from '@chuangcheng/platform/contract';
import { onDemand, useT } from '@chuangcheng/ui';
import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { Answer, Page, useAsk, useCan } from '../../app/index.ts';
import { CalendarLegend } from './calendar-legend.tsx';
import { CountyDays } from './county-days.tsx';
import { YearView } from './year-view.tsx';
import './calendar.css';

const DayDialog = onDemand(async () => (await import('./day-dialog.tsx')).DayDialog);
const { year: YEAR } = getCalendar.params.shape;

/** The working days of a year: what the State Council arranged, and what the county set itself. */
export function CalendarPage() {
  const t = useT('calendar');
  const can = useCan();
  const [address, setAddress] = useSearchParams();
  const [thisYear] = useState(() => Number(dayOf(new Date()).slice(0, 4)));
  const asked = YEAR.safeParse(address.get('year') ?? undefined);
  const year = asked.success ? asked.data : thisYear;
  const calendar = useAsk(getCalendar, { params: { year } }, { keep: true });
  const [chosen, setChosen] = useState<string>();
  const mayEdit = can('platform.edit-calendar');
  const show = (to: number): void => setAddress({ year: String(to) }, { replace: true });
  return (
    <Page
      title={t('title', { year })}
      note={t('note')}
      more={
        <>
          <Button
            icon={<LeftOutlined aria-hidden />}
            aria-label={t('before')}
            disabled={!YEAR.safeParse(year - 1).success}
            onClick={() => show(year - 1)}
          />
          <Button
            icon={<RightOutlined aria-hidden />}
            aria-label={t('after')}
            disabled={!YEAR.safeParse(year + 1).success}
            onClick={() => show(year + 1)}
          />
          <Button icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
            {t('print')}
          </Button>
        </>
      }
    >
      <Answer of={calendar}>
        {(data) => (
          <div className="cc-calendar" aria-busy={calendar.isPlaceholderData}>
            {!data.nationalKnown && (
              <Alert
                type="warning"
                showIcon
                title={t('unknown', { year: data.year })}
                description={t(mayEdit ? 'unknownEdit' : 'unknownRead')}
              />
            )}
            <CalendarLegend days={data.days} />
            {mayEdit && <p className="cc-faint cc-no-print">{t('editHint')}</p>}
            <YearView year={data.year} days={data.days} onChoose={mayEdit ? setChosen : undefined} />
            <CountyDays days={data.days} onChoose={mayEdit ? setChosen : undefined} />
            {chosen && (
              <DayDialog
                key={chosen}
                day={chosen}
                special={data.days.find(({ day }) => day === chosen)}
                onClose={() => setChosen(undefined)}
              />
            )}
          </div>
        )}
      </Answer>
    </Page>
  );
}
