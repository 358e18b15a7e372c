import { openMatters } from '@chuangcheng/modules/appraisal';
import { unmatchedUnits } from '@chuangcheng/modules/assessment';
import { plans } from '@chuangcheng/modules/inspection';
import { vacancies } from '@chuangcheng/modules/organisation';
import type { DutyFigures } from '@chuangcheng/modules/rectification';
import type { Cockpit } from '../contract/index.ts';
import { query } from '../visibility.ts';

type Decision = Cockpit['decisions'][number];

/** What waits for somebody of the office or a leader, what cannot wait first. Nothing waiting is not listed. */
export const decisions = query({
  action: 'overview.read-cockpit',
  async run(_reader, duty: DutyFigures, scope): Promise<Decision[]> {
    const [vacant, unmatched, toDraw, matters] = await Promise.all([
      vacancies(scope, { page: 1, pageSize: 1 }),
      unmatchedUnits(scope, {}),
      plans(scope, { page: 1, pageSize: 1, state: ['committed'] }),
      openMatters(scope),
    ]);
    const waiting = (key: string, count: number, zh: string, en: string, href: string): Decision => ({
      key,
      title: { zh, en },
      count,
      href,
    });
    const caseFiles = (stage: string) => `/rectification/case-files?stage=${stage}`;
    const accountability = (list: string) => `/accountability/${list}`;
    return [
      waiting(
        'measures-to-approve',
        matters.waiting.approval,
        '问责事项待审批',
        'Measures to approve',
        accountability('matters?waiting=approval'),
      ),
      waiting(
        'measures-objected',
        matters.waiting.objection,
        '问责复核待决定',
        'Objections to measures',
        accountability('matters?waiting=objection'),
      ),
      waiting('contested', duty.contested, '退回的派遣待仲裁', 'Contested dispatches to settle', caseFiles('contested')),
      waiting('extensions', duty.extensions, '延期申请待答复', 'Extensions to answer', '/overview/my-work#decide-extension'),
      waiting('to-file', duty.toFile, '问题待立案', 'Problems to file', caseFiles('registered')),
      waiting('to-dispatch', duty.toDispatch, '案卷待派遣', 'Case files to dispatch', caseFiles('filed')),
      waiting('to-verify', duty.toVerify, '处置结果待核查', 'Repairs to verify', caseFiles('verifying')),
      waiting('to-close', duty.toClose, '案卷待结案', 'Case files to close', caseFiles('verified')),
      waiting(
        'measures-to-deliver',
        matters.waiting.delivery,
        '问责事项待送达',
        'Measures to deliver',
        accountability('matters?waiting=delivery'),
      ),
      waiting(
        'measures-to-close',
        matters.waiting.closing,
        '问责事项待办结',
        'Measures to close',
        accountability('matters?waiting=closing'),
      ),
      waiting('clues', matters.clues, '问责线索待处理', 'Clues to look at', accountability('clues?state=open')),
      waiting('plans-to-draw', toDraw.total, '检查计划待抽取', 'Inspection plans to draw', '/inspection/plans?state=committed'),
      waiting(
        'unmatched',
        unmatched.names.length,
        '测评体系中的单位名称待对应',
        'Unit names of the index to match',
        '/assessment/unmatched-units',
      ),
      waiting('vacant', vacant.total, '职务空缺待落实', 'Vacant posts to fill', '/organisation/vacancies'),
    ].filter((decision) => decision.count > 0);
  },
});
