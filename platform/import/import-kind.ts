import type { Bilingual } from '@chuangcheng/kit/endpoint';
import type { ImportEndpoints, ImportPreview, ImportRowState } from '@chuangcheng/kit/import-contract';
import type { Scope } from '../kernel/index.ts';
import type { CellError, ColumnSpec, Table } from '../spreadsheet/index.ts';

/** One table a file of this kind holds, such as a sheet of a workbook. */
export type ImportTable = {
  readonly key: string;
  readonly title: Bilingual;
  /** Without it nothing can be imported; other tables may be missing. */
  readonly required: boolean;
  readonly columns: readonly ColumnSpec[];
  /** Names the sheet usually has; otherwise the sheet whose header fits best is taken. */
  readonly sheetNames?: readonly string[];
};

export type JudgedRow = {
  readonly rowNumber: number;
  readonly state: ImportRowState;
};

/** What an import would do, row by row, and the plan its commit carries out. */
export type Judgement<Plan> = {
  readonly tables: Readonly<
    Record<
      string,
      { readonly rows: readonly JudgedRow[] /** Faults beyond those of single cells. */; readonly faults: readonly CellError[] }
    >
  >;
  readonly questions?: ImportPreview['questions'];
  readonly checks?: ImportPreview['checks'];
  /** The good rows only, ready to be stored. */
  readonly plan: Plan;
};

/** Answers to questions by their key; `null` leaves a name unmatched. */
export type ImportAnswers = Readonly<Record<string, string | null>>;

/** A kind of import of a room. `judge` decides, `commit` stores by the room's own command; both see the same tables. */
export type ImportKind<Plan = unknown> = {
  readonly room: string;
  readonly kind: string;
  readonly endpoints: ImportEndpoints;
  readonly tables: readonly ImportTable[];
  readonly judge: (
    scope: Scope,
    tables: Readonly<Record<string, Table | undefined>>,
    answers: ImportAnswers,
  ) => Promise<Judgement<Plan>>;
  /** One transaction: everything of the plan, or nothing. */
  readonly commit: (scope: Scope, plan: Plan, batch: { readonly id: string; readonly fileName: string }) => Promise<unknown>;
};

/** Declares a kind of import; the plan's type is inferred and then of no concern to the mechanism. */
export function importKind<Plan>(kind: ImportKind<Plan>): ImportKind {
  return kind as unknown as ImportKind;
}
