import { parseCompletionTerm } from '@chuangcheng/kit/chinese-date';
import { normaliseName, splitUnitNames, toHalfWidth } from '@chuangcheng/kit/chinese-text';

const STATED = /[（(]\s*(\d+(?:\.\d+)?)\s*分\s*[）)]\s*$/;
const NUMBER =
  /^\s*(第?[一二三四五六七八九十百]+(?=[、.．章])|\d+(?:\.\d+)*(?=[、.．）)\s])|[（(][一二三四五六七八九十\d]+[）)])[、.．）)\s]*/;

/** A title of the index or of a site type, such as `六、城市运行管理⏎（22.3分）`, in its parts. */
export function parseTitle(text: string): { readonly number: string; readonly title: string; readonly points: number | null } {
  const points = STATED.exec(text);
  const bare = text.replace(STATED, '').replace(/\s+/g, ' ').trim();
  const number = NUMBER.exec(bare);
  return {
    number: number?.[1]?.replace(/[（）()]/g, '') ?? '',
    title: bare.slice(number?.[0].length ?? 0).trim() || bare,
    points: points ? Number(points[1]) : null,
  };
}

/** Number and title as the workbook prints them: 一、城市管理, 1.理论学习, 1.2 垃圾分类. */
export function printedTitle(number: string, title: string): string {
  if (number === '') return title;
  if (title === '') return number;
  const mark = /^[一二三四五六七八九十百]+$/.test(number) ? '、' : /^\d+$/.test(number) ? '.' : ' ';
  return `${number}${mark}${title}`;
}

/** The requirement lines of a 测评标准 cell, without their `1）` and closing marks; a cell without numbers is one requirement. */
export function parseRequirements(text: string): string[] {
  return text
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/^\s*[（(]?\d+[）)]\s*/, '')
        .replace(/[；;。]\s*$/, '')
        .trim(),
    )
    .filter((line) => line !== '');
}

/** The methods of a 测评方法 cell, joined by 、 line break, slash or comma. */
export function parseMethods(text: string): string[] {
  return [...new Set(splitUnitNames(text).map((name) => name.replace(/\s/g, '')))];
}

/** Numbers of standards such as `5、26`, in half-width digits. */
export function parseStandardNumbers(text: string): string[] {
  return [
    ...new Set(
      splitUnitNames(toHalfWidth(text))
        .flatMap((part) => part.split(/[,\s]+/))
        .filter((part) => part !== ''),
    ),
  ];
}

/** Unit names of a 牵头单位 or 责任单位 cell in the form they are compared and shown in. */
export function parseUnitNames(text: string): string[] {
  return [...new Set(splitUnitNames(text).map(normaliseName))];
}

/** A word that stands for several units (各乡镇（街道）, 县直各单位, 进驻部门) is no unit and never asked about. */
export function isGroupWord(name: string): boolean {
  return name.includes('各') || /^(?:全体|所有|进驻|有关|相关)/.test(name);
}

/** Days of a 完成时限; none when it recurs, always holds, or is said in words the product does not know. */
export function daysOf(dueText: string): string[] {
  const term = dueText === '' ? undefined : parseCompletionTerm(dueText);
  if (term?.kind === 'by') return [term.date];
  return term?.kind === 'several' ? [...term.dates] : [];
}
