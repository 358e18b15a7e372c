import type { CaseFileDetail } from '@chuangcheng/modules/rectification/contract';

/** What the dialog of every move is given. */
export type MoveDialogProps = { readonly caseFile: CaseFileDetail; readonly onClose: () => void };
