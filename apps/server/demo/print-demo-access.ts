import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DemoAccess } from './load-demo-county.ts';

/** Prints where to go and as whom, and writes the same to `demo-access.json`. */
export function printDemoAccess(baseUrl: string, dataDir: string, access: DemoAccess): void {
  const path = join(dataDir, 'demo-access.json');
  const roles: Record<string, { account: string; password: string; unit: string }> = {};
  for (const { role, name, unit } of access.accounts) roles[role] ??= { account: name, password: access.password, unit };
  const accounts = access.accounts.map(({ name, role, unit, displayName }) => ({
    account: name,
    password: access.password,
    role,
    unit,
    displayName,
  }));
  writeFileSync(path, `${JSON.stringify({ baseUrl, roles, accounts }, null, 2)}\n`, { mode: 0o600 });
  console.log(`\n创城 Chuangcheng 演示县“澄川县”已就绪 / the demo county is ready\n`);
  console.log(`  管理端 staff web    ${baseUrl}/`);
  console.log(`  巡查端 field app    ${baseUrl}/field/`);
  console.log(`  接口说明 OpenAPI    ${baseUrl}/openapi.json\n`);
  console.log(`  密码（所有演示账号） password of all demo accounts: ${access.password}\n`);
  for (const { name, role, unit, displayName } of access.accounts)
    console.log(`  ${name.padEnd(16)}${role.padEnd(12)}${unit}　${displayName}`);
  console.log(`\n  ${path}\n  Ctrl-C 结束 / ends everything\n`);
}
