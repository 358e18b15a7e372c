import type { EndpointInput } from '@chuangcheng/kit/endpoint';
import type { FormItem, MyAssignments, submitVisit } from '@chuangcheng/modules/inspection/contract';

/** Why something was not taken, as the server or the phone said it. */
export type Failure = { readonly code: string; readonly title: string; readonly details: readonly string[]; readonly at: number };

/** What can be sent again: how often it was tried, and when it may be tried next (milliseconds of the phone's clock). */
export type Sending = { readonly tries: number; readonly nextTryAt: number; readonly failure: Failure | null };

export const UNTRIED: Sending = { tries: 0, nextTryAt: 0, failure: null };

/** What was entered for one item so far. Every kind has its own fields, so that nothing is lost by changing one's mind. */
export type ItemEntry = {
  /** Becomes the id of the finding when the item failed. */
  readonly id: string;
  readonly exempt: boolean;
  readonly reason: string;
  readonly passed: boolean | null;
  readonly occurrences: number | null;
  /** Metres walked or minutes watched. */
  readonly span: number | null;
  readonly met: number | null;
  readonly total: number | null;
  readonly note: string;
  readonly photoIds: readonly string[];
};

export type Assignment = MyAssignments['plans'][number]['assignments'][number];

/** `open` is being filled in; `queued` waits to be sent; `refused` waits for its inspector. */
export type VisitState = 'open' | 'queued' | 'sent' | 'refused';

/** A visit from arrival to what the server answered. Its id is made here, so that sending it twice stores it once. */
export type KeptVisit = Sending & {
  readonly id: string;
  readonly accountId: string;
  readonly assignment: Assignment;
  readonly plan: { readonly id: string; readonly name: string; readonly lastDay: string };
  readonly items: readonly FormItem[];
  readonly arrivedAt: string;
  readonly position: { readonly lng: number; readonly lat: number } | null;
  readonly note: string;
  readonly entries: Readonly<Record<string, ItemEntry>>;
  readonly state: VisitState;
  readonly changedAt: number;
  /** What is sent, once it was submitted. */
  readonly body: EndpointInput<typeof submitVisit>['body'] | null;
  readonly outcome: { readonly score: number | null; readonly findings: number } | null;
};

/** A photo and where it belongs: a visit, or a case file. The picture itself is in `pictures`. */
export type KeptPhoto = Sending & {
  readonly id: string;
  readonly accountId: string;
  readonly subjectId: string;
  readonly name: string;
  readonly state: 'kept' | 'sent' | 'refused';
};

/** What somebody is about to report about a case file. */
export type KeptReport = {
  readonly caseId: string;
  readonly accountId: string;
  readonly text: string;
  readonly photoIds: readonly string[];
};

/** An answer of the server, for when it cannot be asked. */
export type KeptAnswer = { readonly accountId: string; readonly question: string; readonly answer: unknown; readonly at: number };
