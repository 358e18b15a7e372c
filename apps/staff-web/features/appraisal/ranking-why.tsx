import type { Ranking, RankingRow } from '@chuangcheng/modules/appraisal/contract';
import { figureOf, groupNames, whatWouldChange } from '@chuangcheng/modules/appraisal/domain';
import { DASH, useBilingual, useFormat, useT, WhyPanel, type WhyStep } from '@chuangcheng/ui';
import { Link } from 'react-router';
import { figureWords, measuresOf } from './figure-words.ts';
import { caseFilesCounted, visitsCounted } from './list-address.ts';
import { useOpensList } from './use-opens-list.ts';

type Props = { readonly ranking: Ranking; readonly row: RankingRow; readonly onClose: () => void };

/** 为什么: how a unit's figure is counted, how it is placed, and what would change the place. */
export function RankingWhy({ ranking, row, onClose }: Props) {
  const t = useT('appraisal');
  const say = useBilingual();
  const steps = useSteps(ranking, row);
  return (
    <WhyPanel
      open
      title={`${row.unit} · ${say(figureWords[ranking.by].name)}`}
      steps={steps}
      result={row.rank === null ? t('notRanked') : t('rankNumber', { rank: row.rank })}
      onClose={onClose}
    />
  );
}

function useSteps(ranking: Ranking, row: RankingRow): WhyStep[] {
  const t = useT('appraisal');
  const say = useBilingual();
  const format = useFormat();
  const opens = useOpensList()(row.unitId);
  const { by, rows, group } = ranking;
  const { numerator, denominator } = figureOf(row, by);
  const words = figureWords[by];
  const score = by === 'visit-score';
  const listOf = (part: 'numerator' | 'denominator', count: number) => {
    const shown = score && part === 'numerator' ? format.score(count, 2) : format.number(count);
    if (!opens || count === 0) return shown;
    return (
      <Link to={score ? visitsCounted(ranking, row.unitId) : caseFilesCounted(measuresOf(by)[part], ranking, row.unitId)}>
        {shown}
      </Link>
    );
  };
  const better = rows.filter((other) => other.rank !== null && other.rank < (row.rank ?? 0)).length;
  const tied = rows.filter((other) => other.rank === row.rank && other.unitId !== row.unitId);
  const value =
    denominator === 0 ? DASH : score ? format.score(numerator / denominator, 2) : format.percent(numerator, denominator);
  const change = by === 'on-time' ? whatWouldChange(row.unitId, rows) : null;
  return [
    { title: say(words.denominator), detail: t(`counted.${by}.denominator`), value: listOf('denominator', denominator) },
    { title: say(words.numerator), detail: t(`counted.${by}.numerator`), value: listOf('numerator', numerator) },
    { title: say(words.name), detail: t(score ? 'divided.score' : 'divided.rate'), value },
    row.rank === null
      ? { title: t('notRanked'), detail: t(`unrankedBecause.${by}`), value: DASH }
      : {
          title: t('placed', { group: say(groupNames[group]) }),
          detail: [
            better === 0 ? t('betterNone') : t(by === 'rework' ? 'betterLower' : 'betterHigher', { count: better }),
            tied.length > 0 && t('tiedWith', { units: tied.map((other) => other.unit).join(t('comma')) }),
          ]
            .filter(Boolean)
            .join(' '),
          value: t('rankNumber', { rank: row.rank }),
        },
    ...(change ? [{ title: t('whatWouldChange'), detail: say(change) }] : []),
  ];
}
