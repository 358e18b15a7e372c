import type { ProblemCatalogue } from '@chuangcheng/kit/problem';
import type { Subscriber } from '../events/index.ts';
import type { Route } from '../http/index.ts';
import type { Job } from '../jobs/index.ts';

/** What a room gives to the running program. The composition root joins all of them. */
export type RoomModule = {
  readonly name: string;
  readonly problems: ProblemCatalogue;
  readonly routes: readonly Route[];
  readonly subscribers?: readonly Subscriber[];
  readonly jobs?: readonly Job[];
};
export { type Installation, type InstallationOptions, openInstallation } from './installation.ts';
