import type { Feature, Journey } from './feature.ts';

const found = import.meta.glob<Feature>('../features/*/feature.tsx', { eager: true, import: 'feature' });
const journeysFound = import.meta.glob<Journey>('../journeys/*/journey.tsx', { eager: true, import: 'journey' });

/** Every room of the staff web: whatever has a folder with a `feature.tsx`. */
export const features: readonly Feature[] = Object.values(found);

/** First screens by role. */
export const journeys: readonly Journey[] = Object.values(journeysFound);
