import type { ImportFault, ImportPreview, ImportUploaded } from '@chuangcheng/kit/import-contract';
import { describe, expect, test } from 'vitest';
import { gapsOf, proposedFor, proposedMapping } from './mapping.ts';
import { countRows, groupFaults, suggestedAnswers } from './preview-figures.ts';

const title = { zh: '单位', en: 'Units' };
const columns = [{ index: 0, letter: 'A', title: '名称', samples: [] }];
const table = (key: string, required: boolean): ImportUploaded['tables'][number] => ({
  key,
  title,
  required,
  sheet: required ? '单位表' : null,
  fields: [
    { key: 'name', title, required: true },
    { key: 'phone', title, required: false },
  ],
  sheets: [
    { name: '单位表', headerRow: 2, columns, proposed: { name: 0, phone: null } },
    { name: '说明', headerRow: null, columns: [], proposed: { name: null, phone: null } },
  ],
});
const uploaded: ImportUploaded = {
  importId: '0',
  fileName: '组织机构.xlsx',
  tables: [table('units', true), table('posts', false)],
  mappingRemembered: false,
  importedBefore: null,
};

describe('mapping', () => {
  test('begins as the server proposes and can be used', () => {
    const mapping = proposedMapping(uploaded);
    expect(mapping.tables['units']).toEqual({ sheet: '单位表', columns: { name: 0, phone: null } });
    expect(mapping.tables['posts']?.sheet).toBeNull();
    expect(gapsOf(uploaded, mapping)).toEqual([]);
  });
  test('another sheet brings its own columns, and what is missing is named', () => {
    const units = uploaded.tables[0] as ImportUploaded['tables'][number];
    const mapping = { tables: { units: proposedFor(units, '说明') } };
    expect(gapsOf(uploaded, mapping)).toEqual([{ kind: 'fields', table: units, fields: [units.fields[0]] }]);
  });
  test('a required table needs a sheet, and a file without any sheet says so', () => {
    const [units, posts] = uploaded.tables as [ImportUploaded['tables'][number], ImportUploaded['tables'][number]];
    expect(gapsOf(uploaded, { tables: { posts: proposedFor(posts, '单位表') } })).toEqual([{ kind: 'sheet', table: units }]);
    expect(gapsOf(uploaded, { tables: {} })).toEqual([{ kind: 'nothing' }]);
  });
});

const fault = (row: number, column: string, code: string): ImportFault => ({
  table: 'units',
  sheet: '单位表',
  row,
  column,
  columnTitle: '名称',
  value: '',
  code,
  message: title,
});

describe('preview', () => {
  test('faults of a kind in a column belong together, the most frequent first', () => {
    const groups = groupFaults([fault(3, 'A', 'empty'), fault(4, 'B', 'empty'), fault(9, 'B', 'empty'), fault(9, 'B', 'form')]);
    expect(groups.map(({ first, faults }) => [first.column, first.code, faults.map(({ row }) => row)])).toEqual([
      ['B', 'empty', [4, 9]],
      ['A', 'empty', [3]],
      ['B', 'form', [9]],
    ]);
  });
  test('rows of all tables are counted, and only answers already known are filled in', () => {
    const one = { sheet: '', skipped: [], fields: [], samples: [] };
    const preview: ImportPreview = {
      tables: [
        { ...one, key: 'a', counts: { added: 1, changed: 2, same: 3, rejected: 4 } },
        { ...one, key: 'b', counts: { added: 10, changed: 0, same: 0, rejected: 1 } },
      ],
      faultCount: 0,
      faults: [],
      questions: [
        { key: 'x', text: '城管', cells: 3, candidates: [], suggested: 'u1' },
        { key: 'y', text: '某局', cells: 1, candidates: [], suggested: null },
      ],
      checks: [],
    };
    expect(countRows(preview)).toEqual({ added: 11, changed: 2, same: 3, rejected: 5 });
    expect(suggestedAnswers(preview)).toEqual({ x: 'u1' });
  });
});
