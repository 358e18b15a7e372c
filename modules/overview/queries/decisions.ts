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
    const [vacant, unmatched, toDraw] = await Promise.all([
      vacancies(scope, { page: 1, pageSize: 1 }),
      unmatchedUnits(scope, {}),
      plans(scope, { page: 1, pageSize: 1, state: ['committed'] }),
    ]);
    const waiting = (key: string, count: number, zh: string, en: string, href: string): Decision => ({
      key,
      title: { zh, en },
      count,
      href,
    });
    const caseFiles = (stage: string) => `/rectification/case-files?stage=${stage}`;
    return [
      waiting('contested', duty.contested, '退回的派遣待仲裁', 'Contested dispatches to settle', caseFiles('contested')),
      waiting('extensions', duty.extensions, '延期申请待答复', 'Extensions to answer', '/overview/my-work#decide-extension'),
      waiting('to-file', duty.toFile, '问题待立案', 'Problems to file', caseFiles('registered')),
      waiting('to-dispatch', duty.toDispatch, '案卷待派遣', 'Case files to dispatch', caseFiles('filed')),
      waiting('to-verify', duty.toVerify, '处置结果待核查', 'Repairs to verify', caseFiles('verifying')),
      waiting('to-close', duty.toClose, '案卷待结案', 'Case files to close', caseFiles('verified')),
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
