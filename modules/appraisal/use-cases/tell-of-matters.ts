import { dayNumberAt, dayText } from '@chuangcheng/kit/civil-day';
import { accountHolders } from '@chuangcheng/modules/organisation';
import type { Role, Scope } from '@chuangcheng/platform/kernel';
import { notify } from '@chuangcheng/platform/notification';
import { type MatterAudience, type MatterMessage, matterMessage, matterReminder } from '../domain/index.ts';
import type { MatterChanged } from '../events.ts';
import { matterNamed } from '../queries/matter-named.ts';
import { dueMatters } from '../queries/open-matters.ts';

const ROLES_TOLD: Readonly<Record<MatterAudience, readonly Role[]>> = {
  unit: ['unit-head', 'liaison'],
  leader: ['leader'],
  office: ['office'],
};

/** Tells those a step concerns that something waits. Told again it tells nobody twice. */
export async function tellOfMatter(scope: Scope, { matterId, step, version }: MatterChanged): Promise<void> {
  const matter = await matterNamed(scope, { id: matterId });
  // It has gone on since: whoever is told would find something else.
  if (matter.version !== version) return;
  await send(scope, matter, { ...matterMessage(matter.number, step), key: `${version}` });
}

/** Reminds of the days of statements, answers and decisions, each once before and once after. */
export async function remindOfMatters(scope: Scope): Promise<void> {
  const today = dayNumberAt(scope.host.clock.now().getTime());
  for (const matter of await dueMatters(scope)) {
    const reminder = matterReminder(matter, dayText(today), dayText(today + 1));
    if (reminder) await send(scope, matter, { ...reminder, key: `${matter.what}/${matter.day}/${reminder.kind}` });
  }
}

type Addressee = { readonly id: string; readonly unitId: string };

async function send(scope: Scope, matter: Addressee, { to, title, key }: MatterMessage & { readonly key: string }) {
  const people = await Promise.all(
    to.map((audience) =>
      accountHolders(scope, { roles: ROLES_TOLD[audience], ...(audience === 'unit' && { unitIds: [matter.unitId] }) }),
    ),
  );
  const accountIds = people.flat().map((one) => one.accountId);
  if (accountIds.length === 0) return;
  await notify(scope, [
    {
      accountIds,
      kind: 'appraisal.accountability',
      onceKey: `appraisal.matter/${matter.id}/${key}`,
      title,
      body: '内容请登录后查看。',
      href: `/accountability/matters/${matter.id}`,
    },
  ]);
}
