import type { Table } from '@chuangcheng/platform/spreadsheet';
import { type DraftEdition, parseVersion, parseWeights } from '../domain/index.ts';
import { textIn } from './sheet-faults.ts';

/** Figures the sheet states about the rest of the file. */
export type StatedFigures = {
  readonly projects: ReadonlyMap<string, number>;
  readonly methods: ReadonlyMap<string, number>;
};

export type About = { readonly edition: DraftEdition; readonly stated: StatedFigures };

/** Reads 说明: names and values of the edition, then tables of points per project and per method. `known` fills what is not stated. */
export function readAbout(table: Table | undefined, known: DraftEdition | undefined): About {
  const values = new Map<string, string>();
  const [projects, methods] = [new Map<string, number>(), new Map<string, number>()];
  const valueColumn = table?.layout.columns['value'];
  if (table && typeof valueColumn === 'number') values.set('版本', table.layout.titles[valueColumn] ?? '');
  let section: Map<string, number> | undefined;
  for (const row of table?.rows ?? []) {
    const item = textIn(row, 'item').replace(/\s/g, '');
    const points = textIn(row, 'points');
    if (points !== '' && Number.isNaN(Number(points))) section = undefined;
    if (/^(?:测评)?(?:项目|类别)/.test(item) && Number.isNaN(Number(points))) section = projects;
    else if (/^测评(?:方法|方式)$/.test(item)) section = methods;
    else if (section && points !== '' && !Number.isNaN(Number(points))) section.set(textIn(row, 'item'), Number(points));
    else values.set(item, textIn(row, 'value'));
  }
  const version = parseVersion(values.get('版本') ?? '') || known?.version || '1';
  const years = parseWeights(values.get('年度权重') ?? '').map(({ name, percent }) => ({ year: name, percent }));
  const shares = parseWeights(values.get('测评方法权重') ?? values.get('方法权重') ?? '');
  const issued = values.get('编制日期') ?? values.get('印发日期') ?? '';
  return {
    edition: {
      version,
      name: known?.version === version ? known.name : `测评体系 ${version}`,
      cycle: parseVersion(values.get('创建周期') ?? '') || (known?.cycle ?? ''),
      issuedOn: /^\d{4}-\d{2}-\d{2}$/.test(issued) ? issued : (known?.issuedOn ?? null),
      yearWeights: years.length > 0 ? years : (known?.yearWeights ?? []),
      methodWeights:
        shares.length > 0 ? shares.map(({ name, percent }) => ({ method: name, percent })) : (known?.methodWeights ?? []),
    },
    stated: { projects, methods },
  };
}
