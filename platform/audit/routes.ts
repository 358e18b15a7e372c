import { type AuditEntryView, exportAuditEntries, listAuditEntries, verifyAudit } from '../contract/index.ts';
import { type Route, route } from '../http/index.ts';
import type { Scope } from '../kernel/index.ts';
import type { Language } from '../problem/index.ts';
import { type ExportSheet, type ExportValue, streamWorkbook } from '../spreadsheet/index.ts';
import { allAudit, type AuditFilter, listAudit, noteReading } from './read-audit.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

type Column = {
  readonly key: string;
  readonly zh: string;
  readonly en: string;
  readonly value: (entry: AuditEntryView, language: Language) => ExportValue;
};

const OUTCOMES = { done: { zh: '完成', en: 'Done' }, refused: { zh: '拒绝', en: 'Refused' } } as const;

const COLUMNS: readonly Column[] = [
  { key: 'at', zh: '时间', en: 'Time', value: (entry) => new Date(entry.at) },
  { key: 'actor', zh: '操作人', en: 'Actor', value: (entry) => entry.actor },
  { key: 'action', zh: '操作', en: 'Action', value: (entry, language) => entry.actionTitle[language] },
  { key: 'outcome', zh: '结果', en: 'Outcome', value: (entry, language) => OUTCOMES[entry.outcome][language] },
  { key: 'subjectKind', zh: '对象类别', en: 'Kind of subject', value: (entry) => entry.subjectKind },
  { key: 'subjectId', zh: '对象编号', en: 'Subject', value: (entry) => entry.subjectId },
  { key: 'detail', zh: '内容', en: 'Detail', value: (entry) => JSON.stringify(entry.detail) },
  { key: 'requestId', zh: '请求编号', en: 'Request', value: (entry) => entry.requestId },
];

export const auditRoutes: Route[] = [
  route(listAuditEntries, ({ query }, scope) => listAudit(scope, query)),
  route(exportAuditEntries, async ({ query }, scope, { language }) => {
    const { page: _page, pageSize: _size, sort: _sort, columns, ...filter } = query;
    await noteReading(scope, { step: 'export', filter });
    const chosen = COLUMNS.filter(({ key }) => !columns || columns.includes(key));
    return {
      body: streamWorkbook(sheetOf(scope, filter, chosen.length > 0 ? chosen : COLUMNS, language)),
      fileName: language === 'zh' ? '审计记录.xlsx' : 'audit-trail.xlsx',
    };
  }),
  route(verifyAudit, async (_input, scope) => {
    await noteReading(scope, { step: 'verify' });
    return verifyAuditChain(scope);
  }),
];

function sheetOf(scope: Scope, filter: AuditFilter, columns: readonly Column[], language: Language): ExportSheet {
  return {
    name: language === 'zh' ? '审计记录' : 'Audit trail',
    columns: columns.map((one) => ({ title: one[language] })),
    rows: (async function* rows() {
      for await (const entry of allAudit(scope, filter)) yield columns.map((one) => one.value(entry, language));
    })(),
  };
}
