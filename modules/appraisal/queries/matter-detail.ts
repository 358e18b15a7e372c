import { refuse } from '@chuangcheng/kit/decision';
import { unitDirectory } from '@chuangcheng/modules/organisation';
import { countyCalendarOf } from '@chuangcheng/platform/calendar';
import { type Actor, mayBegin, type Scope } from '@chuangcheng/platform/kernel';
import type { MatterDetail } from '../contract/index.ts';
import {
  decideMatter,
  MATTER_STEPS,
  type Matter,
  type MatterAt,
  type MatterMove,
  matterSentence,
  stepMoves,
} from '../domain/index.ts';
import { mayStep, STEP_ACTIONS } from '../policy.ts';
import { MATTER_COLUMNS, matterOf } from '../domain/stored-matter.ts';
import { query } from '../visibility.ts';
import { CLUE_COLUMNS, clueRow } from './clue-rows.ts';
import { EVIDENCE_COLUMNS, evidenceOf } from './evidence.ts';
import { matterRow } from './matter-rows.ts';

const readMatter = query({
  action: 'appraisal.see-accountability',
  async run(reader, { id }: { id: string }) {
    const clues = reader.selectFrom('visible_clue').where('matter_id', '=', id);
    const [row, events, ofClues, evidence] = await Promise.all([
      reader
        .selectFrom('visible_matter')
        .select([...MATTER_COLUMNS, 'basis', 'facts', 'demand'])
        .where('id', '=', id)
        .executeTakeFirst(),
      reader
        .selectFrom('visible_matter_event')
        .select(['id', 'at', 'step', 'actor', 'words'])
        .where('matter_id', '=', id)
        .orderBy('version')
        .execute(),
      clues.select(CLUE_COLUMNS).orderBy('found_at').execute(),
      reader
        .selectFrom('visible_clue_evidence')
        .select(EVIDENCE_COLUMNS)
        .where('clue_id', 'in', clues.select('id'))
        .orderBy('day')
        .execute(),
    ]);
    return row ? { row, events, clues: ofClues, evidence } : refuse('appraisal/matter-not-found');
  },
  audit: ({ row }) => ({
    subject: { kind: 'accountability-matter', id: row.id },
    detail: { number: row.number, step: 'view' },
  }),
});

/** One matter with what was said in it and what this person may do now. Every view leaves an audit row. */
export async function matterDetail(scope: Scope, input: { readonly id: string }): Promise<MatterDetail> {
  const [{ row, events, clues, evidence }, units, calendar] = await Promise.all([
    readMatter(scope, input),
    unitDirectory(scope),
    countyCalendarOf(scope),
  ]);
  const matter = matterOf(row);
  const said = (...moves: MatterMove[]) => events.find(({ step }) => moves.includes(step as MatterMove));
  const told = (...moves: MatterMove[]) => {
    const event = said(...moves);
    return event ? { text: event.words, at: event.at.toISOString(), by: event.actor } : null;
  };
  const approval = told('approve', 'refuse');
  const objection = told('object');
  const decision = told('uphold-objection', 'reject-objection');
  return {
    ...matterRow(matter, units),
    version: matter.version,
    basis: row.basis,
    facts: row.facts,
    demand: row.demand,
    clues: clues.map((clue) => ({
      ...clueRow(clue, units),
      evidence: evidence.filter((one) => one.clue_id === clue.id).map((one) => evidenceOf(one, scope.actor)),
    })),
    statement: told('state'),
    approval: approval && { approved: said('approve') !== undefined, ...approval },
    deliveredAt: matter.deliveredAt?.toISOString() ?? null,
    answer: told('answer'),
    objectionText: objection && {
      reason: objection.text,
      at: objection.at,
      by: objection.by,
      until: matter.objectionDue ?? '',
    },
    objectionDecision: decision && { upheld: matter.objection === 'upheld', ...decision },
    objectionUntil: matter.objectionUntil,
    closing: told('close'),
    history: events.map(({ id, at, actor, step }) => ({ id, at: at.toISOString(), actor, text: matterSentence(step) })),
    steps: stepsOf(scope.actor, matter, { now: scope.host.clock.now(), calendar }),
  };
}

/** Steps that are the actor's, allowed on this matter, and whose time it is. */
function stepsOf(actor: Actor, matter: Matter, at: MatterAt): MatterDetail['steps'] {
  return MATTER_STEPS.filter(
    (step) =>
      mayBegin(actor, STEP_ACTIONS[step]) &&
      mayStep(actor, step, matter) === true &&
      decideMatter(matter, stepMoves[step][0], at).ok,
  );
}
