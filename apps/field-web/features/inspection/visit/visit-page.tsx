import { getVisitForm } from '@chuangcheng/modules/inspection/contract';
import { useT } from '@chuangcheng/ui';
import { useParams } from 'react-router';
import { Page } from '../../../app/frame/page.tsx';
import { Answer } from '../../../app/parts/answer.tsx';
import { useSession } from '../../../app/session.ts';
import { phone } from '../../../app/store/phone.ts';
import { useAnswer } from '../../../app/store/use-answer.ts';
import { useLive } from '../../../app/store/use-live.ts';
import { Arrival } from './arrival.tsx';
import { Filling } from './filling.tsx';
import { Outcome } from './outcome.tsx';
import { SiteNote } from './site-note.tsx';
import { VisitedAlready } from './visited-already.tsx';
import '../inspection.css';

/** One site, from arrival to what became of the visit. */
export function VisitPage() {
  const t = useT('inspection');
  const { id = '' } = useParams();
  const { account } = useSession();
  const form = useAnswer(getVisitForm, { params: { id } });
  const visit = useLive(
    async () => (await phone.visits.where({ accountId: account.id, 'assignment.id': id }).last()) ?? null,
    [account.id, id],
  );
  if (visit === undefined) return null;
  if (visit) {
    return (
      <Page title={visit.assignment.site} note={<SiteNote assignment={visit.assignment} plan={visit.plan.name} />} back="/visits">
        {visit.state === 'open' ? <Filling key={visit.id} kept={visit} /> : <Outcome visit={visit} form={form.data} />}
      </Page>
    );
  }
  return (
    <Page
      title={form.data?.assignment.site ?? t('visit.title')}
      note={form.data && <SiteNote assignment={form.data.assignment} plan={form.data.plan.name} />}
      back="/visits"
    >
      <Answer of={form}>
        {(data) => (data.assignment.visit ? <VisitedAlready visit={data.assignment.visit} /> : <Arrival form={data} />)}
      </Answer>
    </Page>
  );
}
