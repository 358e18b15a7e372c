import { job } from '@chuangcheng/platform/jobs';
import { tallyIsMissing } from '../queries/tally-is-missing.ts';
import { forgetCounted, rebuildTally } from '../use-cases/keep-tally.ts';

/** After an upgrade that keeps figures in another way they are counted anew once; what is not needed any more is forgotten. */
export const keepTallyWhole = job({
  name: 'rectification.keep-tally-whole',
  cron: '*/5 * * * *',
  async run(scope) {
    if (await tallyIsMissing(scope, undefined)) await rebuildTally(scope, undefined);
    await forgetCounted(scope, undefined);
  },
});
