import { FileProtectOutlined } from '@ant-design/icons';
import { type Feature, page } from '../../app/index.ts';

const see = 'appraisal.see-accountability';
const clues = 'appraisal.see-clues';
const propose = 'appraisal.propose-measure';

/** From facts about units to measures people decide on; every view is recorded. */
export const feature: Feature = {
  room: 'accountability',
  routes: [
    page('accountability', async () => (await import('./accountability-page.tsx')).AccountabilityPage, see),
    page('accountability/clues', async () => (await import('./clues/clues-page.tsx')).CluesPage, clues),
    page('accountability/clues/:id', async () => (await import('./clues/clue-page.tsx')).CluePage, clues),
    page('accountability/rules', async () => (await import('./clues/rules-page.tsx')).RulesPage, clues),
    page('accountability/matters', async () => (await import('./matters/matters-page.tsx')).MattersPage, see),
    page('accountability/matters/new', async () => (await import('./matters/propose-page.tsx')).ProposePage, propose),
    page('accountability/matters/:id', async () => (await import('./matters/matter-page.tsx')).MatterPage, see),
  ],
  nav: [{ key: 'accountability', path: '/accountability', action: see, group: 'results', icon: FileProtectOutlined, order: 40 }],
};
