import { accept } from '@chuangcheng/kit/decision';
import type { FindingMade } from '@chuangcheng/modules/inspection';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { isRefusal, nextNumber, type Scope } from '@chuangcheng/platform/kernel';
import { type CaseFile, caseNumber, countedAs, numberSeries, registeredFile, settleFinding } from '../domain/index.ts';
import { caseChanged } from '../events.ts';
import { categoryDirectory, type DirectoryCondition } from '../queries/category-directory.ts';
import { conditionOfCheckItem } from '../queries/check-item-conditions.ts';
import { type Place, placeOf } from '../queries/place-of.ts';
import { routeFor } from '../queries/route-proposal.ts';
import { addFoundAgain, findingIsKnown, openCaseOfSite, openForFinding } from '../store/finding-store.ts';
import { command } from '../visibility.ts';

type Input = {
  readonly finding: FindingMade;
  readonly caseId: string;
  readonly number: string;
  readonly condition: DirectoryCondition | undefined;
  readonly place: Place;
};

type Plan = {
  readonly finding: FindingMade;
  /** The open case file it is added to. */
  readonly again?: CaseFile;
  readonly opened?: { readonly registered: CaseFile; readonly place: Place } & ReturnType<typeof settleFinding>;
};

const open = command({
  action: 'rectification.register',
  async load(tx, input: Input, { scope }) {
    const [known, same, calendar, route] = await Promise.all([
      findingIsKnown(tx, input.finding.findingId),
      input.condition ? openCaseOfSite(tx, input.finding.siteId, input.condition.id) : undefined,
      countyCalendarOf(scope),
      input.condition ? routeFor(scope, input.condition, input.place) : undefined,
    ]);
    return { ...input, known, same, calendar, route };
  },
  rule: 'role-is-enough',
  replay: ({ known }) => (known ? { opened: false } : undefined),
  decide({ finding, caseId, number, condition, place, same, calendar, route }, _input, { now }) {
    if (same) return accept<Plan>({ finding, again: same });
    const registered = registeredFile({
      id: caseId,
      number,
      source: 'inspection',
      categoryId: condition?.categoryId ?? null,
      conditionId: condition?.id ?? null,
      townUnitId: place.townUnitId,
      villageUnitId: place.villageUnitId,
      reportedAt: new Date(finding.at),
    });
    const settled = settleFinding(registered, condition, route, now, calendar);
    return accept<Plan>({ finding, opened: { registered, place, ...settled } });
  },
  async save(tx, { finding, again, opened }: Plan, permit, ctx) {
    if (again) await addFoundAgain(tx, again, finding, permit, ctx);
    if (opened) await openForFinding(tx, finding, opened, permit, ctx);
    return { opened: opened !== undefined };
  },
  audit: ({ finding, again, opened }: Plan) => ({
    subject: { kind: 'case-file', id: again?.id ?? opened?.file.id ?? null },
    detail: { number: again?.number ?? opened?.file.number, findingId: finding.findingId, foundAgain: again !== undefined },
  }),
  events({ again, opened }: Plan) {
    const file = again ?? opened?.file;
    if (!file) return [];
    return [
      caseChanged({
        caseId: file.id,
        number: file.number,
        move: again ? 'found-again' : (opened?.steps.at(-1)?.plan.move ?? 'register'),
        version: file.version,
        stage: file.stage,
        unitId: file.responsibleUnitId,
        before: again ? countedAs(again) : null,
        after: countedAs(file),
      }),
    ];
  },
});

/** A finding becomes exactly one case file, or is added to the open one of the same site and kind; however often it arrives. */
export async function openCaseForFinding(scope: Scope, finding: FindingMade): Promise<{ opened: boolean }> {
  const [conditionId, { conditionById }, place] = await Promise.all([
    conditionOfCheckItem(scope, finding.checkItemId),
    categoryDirectory(scope),
    placeOf(scope, { position: null, siteId: finding.siteId }),
  ]);
  if (isRefusal(place)) throw new Error(`The site ${finding.siteId} of a finding is not known`);
  const { host, actor } = scope;
  const now = host.clock.now();
  const ordinal = await nextNumber(host, actor.countyId, numberSeries(now));
  return open(scope, {
    finding,
    // The finding's own id, so that a second delivery at the same moment meets the first.
    caseId: finding.findingId,
    number: caseNumber(now, ordinal),
    condition: conditionId ? conditionById.get(conditionId) : undefined,
    place,
  });
}
