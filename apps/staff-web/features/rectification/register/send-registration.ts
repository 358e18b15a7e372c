import { call } from '@chuangcheng/api-client';
import { dispatchCase, fileCase } from '@chuangcheng/modules/rectification/contract';

type Onward = { readonly id: string; readonly categoryId: string; readonly conditionId: string; readonly unitId: string };

/** Files and dispatches a case file that was registered this moment, by the same commands as step by step. */
export async function fileAndDispatch({ id, categoryId, conditionId, unitId }: Onward): Promise<void> {
  const params = { id };
  const filed = await call(fileCase, { params, body: { version: 1, categoryId, conditionId } });
  await call(dispatchCase, { params, body: { version: filed.version, unitId } });
}
