import { type Actor, reachOf, room, type TablesOf, unitsOf } from '@chuangcheng/platform/kernel';
import { type Kysely, sql } from 'kysely';
import { seesAllScores } from './policy.ts';

/** Periods units know of: from the day on which they may object. */
function periods(db: Kysely<TablesOf<'appraisal'>>, actor: Actor) {
  const all = db.selectFrom('appraisal.period').selectAll();
  return seesAllScores(actor) ? all : all.where('state', 'in', ['objecting', 'published']);
}

/** All that belongs to a published period; of one in its objection window, what concerns the actor's own units. */
function ofPeriod(table: 'appraisal.period_score' | 'appraisal.objection' | 'appraisal.correction') {
  return (db: Kysely<TablesOf<'appraisal'>>, actor: Actor) => {
    const all = db.selectFrom(table).selectAll();
    if (seesAllScores(actor)) return all;
    const known = (state: 'objecting' | 'published') => db.selectFrom('appraisal.period').select('id').where('state', '=', state);
    const units = unitsOf(actor, 'unit-head', 'liaison');
    return all.where((eb) =>
      eb.or([
        eb('period_id', 'in', known('published')),
        ...(units.length > 0 ? [eb.and([eb('unit_id', 'in', units), eb('period_id', 'in', known('objecting'))])] : []),
      ]),
    );
  };
}

/** Matters and what was said in them: leaders and the office see all, others their own units'. The database holds back the rest too. */
function ofOwnUnits(table: 'appraisal.matter' | 'appraisal.matter_event') {
  return (db: Kysely<TablesOf<'appraisal'>>, actor: Actor) => {
    const all = db.selectFrom(table).selectAll();
    const { units } = reachOf(actor);
    if (units === 'all') return all;
    return all.where(sql<boolean>`unit_id = ANY(${[...units]}::uuid[])`);
  };
}

/** Clues and their evidence: leaders and the office only, whatever their unit. */
function withheld(table: 'appraisal.clue' | 'appraisal.clue_evidence') {
  return (db: Kysely<TablesOf<'appraisal'>>, actor: Actor) => {
    const all = db.selectFrom(table).selectAll();
    return reachOf(actor).units === 'all' ? all : all.where(sql<boolean>`false`);
  };
}

export const { command, query } = room('appraisal', {
  open: ['clue_rule', 'scheme'],
  scoped: {
    period: periods,
    period_score: ofPeriod('appraisal.period_score'),
    objection: ofPeriod('appraisal.objection'),
    correction: ofPeriod('appraisal.correction'),
    matter: ofOwnUnits('appraisal.matter'),
    matter_event: ofOwnUnits('appraisal.matter_event'),
    clue: withheld('appraisal.clue'),
    clue_evidence: withheld('appraisal.clue_evidence'),
  },
});
