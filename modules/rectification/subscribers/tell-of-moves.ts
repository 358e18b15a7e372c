import { subscriber } from '@chuangcheng/platform/events';
import { CASE_CHANGED, type CaseChanged } from '../events.ts';
import { tellOfMoves } from '../use-cases/tell-of-moves.ts';

/** Who has to act next hears of it in the product; what an import brings over is no news and sends no events. */
export const tellOfMovesMade = subscriber({
  name: 'rectification.tell-of-moves',
  topic: CASE_CHANGED,
  async handle(scope, events) {
    await tellOfMoves(
      scope,
      events.map((event) => event.payload as unknown as CaseChanged),
    );
  },
});
