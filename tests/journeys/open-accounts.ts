import { newId } from '@chuangcheng/kit/id';
import type { Browser } from 'playwright-core';
import { type Person, signIn, sitDown } from './browser.ts';

const PEOPLE = [
  { name: 'anquan', displayName: '安全管理员', role: 'secadmin', unit: '县创建办' },
  { name: 'duchayuan1', displayName: '督查员甲', role: 'inspector', unit: '县创建办' },
  { name: 'duchayuan2', displayName: '督查员乙', role: 'inspector', unit: '县委宣传部' },
  { name: 'duchayuan3', displayName: '督查员丙', role: 'inspector', unit: '县教育局' },
  { name: 'hechayuan', displayName: '核查员', role: 'verifier', unit: '县创建办' },
  { name: 'lingdao', displayName: '领导', role: 'leader', unit: '领导小组' },
] as const;

export type Staff = {
  /** Password of everybody, after they changed their first one. */
  readonly password: string;
  unitId(name: string): string;
  /** Opens an account for somebody and lets them sit down, signed in. */
  person(name: string, displayName: string, role: string, unitId: string): Promise<Person>;
  byName(name: string): Promise<Person>;
};

type Units = { units: { id: string; name: string }[] };

/** Accounts by one administrator, duties by another; everybody changes their first password, one of them through the page. */
export async function openAccounts(browser: Browser, url: string, founder: Person, password: string): Promise<Staff> {
  const { units } = await founder.ask<Units>('GET', '/api/organisation/unit-choices');
  const unitId = (name: string) => {
    const found = units.find((unit) => unit.name === name);
    if (!found) throw new Error(`The roster has no unit ${name}`);
    return found.id;
  };
  const people = new Map<string, Person>();
  let guard: Person | undefined;

  const person: Staff['person'] = async (name, displayName, role, unit) => {
    const id = newId();
    const account = { id, name, displayName };
    const { firstPassword } = await founder.ask<{ firstPassword: string }>('POST', '/api/organisation/accounts', account);
    if (!guard) await founder.ask('POST', `/api/organisation/accounts/${id}/first-secadmin`, { unitId: unit });
    else await guard.ask('POST', `/api/organisation/accounts/${id}/duties`, { role, unitId: unit });
    const sitting = await sitDown(browser, url);
    if (!guard) {
      await changeThroughPage(sitting, name, firstPassword, password);
      guard = sitting;
    } else {
      await sitting.ask('POST', '/api/sign-in', { name, password: firstPassword });
      await sitting.ask('POST', '/api/password', { current: firstPassword, next: password });
    }
    people.set(name, sitting);
    return sitting;
  };

  for (const { name, displayName, role, unit } of PEOPLE) await person(name, displayName, role, unitId(unit));
  return {
    password,
    unitId,
    person,
    byName: async (name) => {
      const found = people.get(name);
      if (!found) throw new Error(`Nobody is called ${name}`);
      return found;
    },
  };
}

/** Whoever signs in with a first password is asked for another one before anything else. */
async function changeThroughPage(sitting: Person, name: string, first: string, next: string): Promise<void> {
  await signIn(sitting, name, first);
  const { page } = sitting;
  await page.getByLabel(/原密码|当前密码|初始密码/).fill(first);
  await page.getByLabel('新密码', { exact: true }).fill(next);
  await page.getByLabel('再次输入新密码').fill(next);
  const changed = page.waitForResponse((response) => response.url().endsWith('/api/password'));
  await page.getByRole('button', { name: /修改密码/ }).click();
  if (!(await changed).ok()) throw new Error('The first password could not be changed');
}
