import type { ComponentType } from 'react';
import type { RouteObject } from 'react-router';

/** Sections of the side navigation, from daily work to what is set up once. */
export const NAV_GROUPS = ['work', 'standards', 'results', 'organisation', 'administration'] as const;
export type NavGroup = (typeof NAV_GROUPS)[number];

/** An entry of the side navigation and of the palette. Its title is `nav.<key>` in the catalogue of its room. */
export type NavEntry = {
  readonly key: string;
  readonly path: string;
  /** Shown only to people who may begin this action. */
  readonly action?: string;
  readonly group: NavGroup;
  readonly icon: ComponentType;
  /** Place within the group, smallest first; 50 by default. */
  readonly order?: number;
};

/** Something the palette (Ctrl K) found. */
export type SearchHit = { readonly key: string; readonly title: string; readonly note?: string; readonly to: string };

/** Searches the things of a room. The heading of its hits is `search.<key>` in the catalogue of the room. */
export type SearchProvider = {
  readonly key: string;
  readonly action?: string;
  readonly search: (text: string, signal: AbortSignal) => Promise<readonly SearchHit[]>;
};

/** A step of setting up a new county: `setup.<key>.title` and `setup.<key>.hint` in the catalogue of the room. */
export type SetupStep = {
  readonly key: string;
  readonly to: string;
  readonly action: string;
  /** Place among the steps of all rooms, smallest first. */
  readonly order: number;
  /** How many things of this kind exist; more than none means done. */
  readonly count: (signal: AbortSignal) => Promise<number>;
};

/** What a room adds to the staff web. Found by its folder: `features/<room>/feature.tsx` exports it as `feature`. */
export type Feature = {
  /** Name of the room and of its catalogue. */
  readonly room: string;
  /** Pages below `/`, made with `page()` so that each is fetched when first opened. */
  readonly routes: readonly RouteObject[];
  readonly nav: readonly NavEntry[];
  readonly searchProviders?: readonly SearchProvider[];
  readonly setup?: readonly SetupStep[];
};

/** The first screen of some roles. Found by its folder: `journeys/<role>/journey.tsx` exports it as `journey`. */
export type Journey = {
  /** Values of `session.home`. */
  readonly roles: readonly string[];
  readonly load: () => Promise<ComponentType>;
};

/** What a page tells the frame: who may open it. */
export type PageHandle = { readonly action?: string };

/** A page that is fetched when it is first opened. People who may not begin `action` see a refusal instead. */
export function page(path: string, load: () => Promise<ComponentType>, action?: string): RouteObject {
  return { path, lazy: async () => ({ Component: await load() }), handle: { action } satisfies PageHandle };
}
