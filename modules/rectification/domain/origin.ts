import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { Source } from './source.ts';

/** What a report is known by where it comes from. */
export const ORIGIN_FIELDS = ['number', 'title', 'link', 'day'] as const;
export type OriginField = (typeof ORIGIN_FIELDS)[number];
export type Origin = Readonly<Partial<Record<OriginField, string>>>;

/** What each source is asked for, as people of the field call it; of the other sources the reporter is enough. */
export const originFields: Readonly<Partial<Record<Source, Readonly<Partial<Record<OriginField, Bilingual>>>>>> = {
  superior: { number: { zh: '来文文号', en: 'Document number' }, title: { zh: '交办机关', en: 'Issued by' } },
  media: { title: { zh: '媒体名称', en: 'Outlet' }, link: { zh: '报道链接', en: 'Link' } },
  meeting: { title: { zh: '会议名称', en: 'Meeting' }, day: { zh: '会议日期', en: 'Day of the meeting' } },
  hotline: { number: { zh: '工单编号', en: 'Order number' } },
  department: { title: { zh: '移送部门', en: 'Sent by' }, number: { zh: '移送文号', en: 'Document number' } },
};

/** Only what the source is asked for, and nothing empty. */
export function originOf(source: Source, given: Readonly<Partial<Record<OriginField, string | undefined>>>): Origin {
  const asked = originFields[source] ?? {};
  return Object.fromEntries(
    ORIGIN_FIELDS.flatMap((field) => {
      const text = given[field]?.trim();
      return asked[field] && text ? [[field, text]] : [];
    }),
  );
}
