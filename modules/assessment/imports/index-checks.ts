import type { ImportPreview } from '@chuangcheng/kit/import-contract';
import { hundredths, type IndexDraft, parseTitle, pointsByMethod } from '../domain/index.ts';
import type { StatedFigures } from './read-about.ts';
import type { TypeMarks } from './read-items.ts';
import type { ReadStandard, reportTitles, reportTotals } from './read-standards.ts';

type Checks = ImportPreview['checks'];

/** The file's figures against its own totals. */
export function indexChecks(
  standards: readonly ReadStandard[],
  totals: ReturnType<typeof reportTotals>,
  titles: ReturnType<typeof reportTitles>,
  marks: readonly TypeMarks[],
  stated: StatedFigures,
  weights: IndexDraft['edition']['methodWeights'],
): Checks {
  const check = (zh: string, en: string, said: number, computed: number): Checks[number] => ({
    title: { zh, en },
    stated: String(said),
    computed: String(computed),
    agrees: hundredths(said) === hundredths(computed),
  });
  const byMethod = pointsByMethod(
    standards.map(({ standard }) => ({ nodeId: standard.number, points: standard.points, methods: standard.methods })),
  );
  const inner = titles.filter(({ depth }) => depth > 0);
  const innerGood = inner.filter((one) => hundredths(one.stated) === hundredths(one.computed)).length;
  const marksGood = marks.filter((one) => hundredths(one.stated) === hundredths(one.computed)).length;
  return [
    ...(totals ? [check('测评指标合计分值', 'Total points', totals.stated, totals.computed)] : []),
    ...titles
      .filter(({ depth }) => depth === 0)
      .map((one) => check(`${one.level}“${one.title}”`, one.title, one.stated, one.computed)),
    ...(inner.length > 0
      ? [
          check(
            '标题分值与下属标准之和一致的测评内容数',
            'Titles whose points agree with their standards',
            inner.length,
            innerGood,
          ),
        ]
      : []),
    ...weights.map(({ method, percent }) =>
      check(`测评方法“${method}”`, `Method ${method}`, stated.methods.get(method) ?? percent, byMethod.get(method) ?? 0),
    ),
    ...(stated.projects.size > 0
      ? [
          check(
            '说明中与测评指标一致的项目数',
            'Projects on the first sheet that agree',
            stated.projects.size,
            agreeing(titles, stated),
          ),
        ]
      : []),
    ...(marks.length > 0 ? [check('满分合计相符的点位类型数', 'Site types whose marks add up', marks.length, marksGood)] : []),
  ];
}

/** How many projects of 说明 have the points their standards add up to. */
function agreeing(titles: ReturnType<typeof reportTitles>, stated: StatedFigures): number {
  const computed = new Map(titles.filter(({ depth }) => depth === 0).map((one) => [one.title, one.computed]));
  return [...stated.projects].filter(([printed, points]) => {
    const { number, title } = parseTitle(printed);
    return hundredths(computed.get([number, title].filter((part) => part !== '').join(' ')) ?? -1) === hundredths(points);
  }).length;
}
