import type { ReactNode } from 'react';
import { ArbitrateDialog, DispatchDialog } from './dispatch-dialogs.tsx';
import { FileDialog, RefuseFilingDialog, VoidDialog } from './filing-dialogs.tsx';
import { AskExtensionDialog, ContestDialog, ReportDialog } from './handling-dialogs.tsx';
import { CloseDialog, DecideExtensionDialog, ResumeDialog, SuspendDialog } from './office-dialogs.tsx';
import { RecheckDialog } from '../handling/recheck-dialog.tsx';
import { AskSuspensionDialog, DecideSuspensionDialog } from '../handling/suspension-dialogs.tsx';
import { RestoreDialog, SplitDialog } from './relation-dialogs.tsx';
import { PassDialog, ReworkDialog } from './verification-dialogs.tsx';
import type { MoveDialogProps } from './move-dialog-props.ts';

const DIALOGS = {
  file: FileDialog,
  'refuse-filing': RefuseFilingDialog,
  void: VoidDialog,
  dispatch: DispatchDialog,
  uphold: ArbitrateDialog,
  contest: ContestDialog,
  report: ReportDialog,
  'ask-extension': AskExtensionDialog,
  'decide-extension': DecideExtensionDialog,
  pass: PassDialog,
  rework: ReworkDialog,
  close: CloseDialog,
  suspend: SuspendDialog,
  resume: ResumeDialog,
  'ask-suspension': AskSuspensionDialog,
  'refuse-suspension': DecideSuspensionDialog,
  recheck: RecheckDialog,
  split: SplitDialog,
  restore: RestoreDialog,
} satisfies Record<string, (props: MoveDialogProps) => ReactNode>;

export type DialogMove = keyof typeof DIALOGS;

/** The dialog of a move. */
export function MoveDialog({ move, ...props }: MoveDialogProps & { readonly move: DialogMove }) {
  const Dialog = DIALOGS[move];
  return <Dialog {...props} />;
}
