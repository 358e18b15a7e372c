import { isRefusal } from '@chuangcheng/platform/kernel';
import { query } from '../visibility.ts';
import { chosenEdition } from './chosen-edition.ts';
import { readEditions, type StoredEdition } from './read-index.ts';

/** An edition with how many standards and points it has. */
export function editionView(edition: StoredEdition, standards: number, points: number) {
  return {
    id: edition.id,
    version: edition.version,
    name: edition.name,
    cycle: edition.cycle,
    issuedOn: edition.issuedOn,
    state: edition.state,
    yearWeights: [...edition.yearWeights],
    methodWeights: [...edition.methodWeights],
    createdAt: edition.createdAt.toISOString(),
    standards,
    points,
  };
}

/** All editions, newest first. */
export const editionList = query({
  action: 'assessment.read',
  async run(reader) {
    const [editions, sums] = await Promise.all([
      readEditions(reader),
      reader
        .selectFrom('assessment.standard as s')
        .innerJoin('assessment.index_node as n', (join) =>
          join.onRef('n.county_id', '=', 's.county_id').onRef('n.id', '=', 's.node_id'),
        )
        .select((eb) => ['n.edition_id', eb.fn.countAll<string>().as('n'), eb.fn.sum<string>('s.points').as('points')])
        .groupBy('n.edition_id')
        .execute(),
    ]);
    const sumOf = new Map(sums.map((row) => [row.edition_id, row]));
    return editions.map((edition) => {
      const sum = sumOf.get(edition.id);
      return editionView(edition, Number(sum?.n ?? 0), Number(sum?.points ?? 0));
    });
  },
});

/** The questions of the survey in their order. */
export const surveyQuestions = query({
  action: 'assessment.read',
  async run(reader, input: { editionId?: string | undefined }) {
    const edition = await chosenEdition(reader, input.editionId);
    if (!edition || isRefusal(edition)) return edition ?? { questions: [] };
    const rows = await reader
      .selectFrom('assessment.survey_question')
      .selectAll()
      .where('edition_id', '=', edition.id)
      .orderBy('sort_order')
      .execute();
    return {
      questions: rows.map((row) => ({
        id: row.id,
        number: row.number,
        text: row.question,
        options: row.options,
        kind: row.kind,
        groupName: row.group_name,
        audience: row.audience,
        standards: row.standards,
        scoring: row.scoring,
      })),
    };
  },
});
