export { Answer } from './ask/answer.tsx';
export { savedViewsOf } from './ask/saved-views-of.ts';
export { useAsk } from './ask/use-ask.ts';
export { useSend } from './ask/use-send.ts';
export {
  type Feature,
  type Journey,
  type NavEntry,
  page,
  type SearchHit,
  type SearchProvider,
  type SetupStep,
} from './feature.ts';
export { FormDialog } from './form/form-dialog.tsx';
export { type FieldOf, useContractForm } from './form/use-contract-form.tsx';
export { LinkButton } from './link-button.tsx';
export { LiveSign } from './live/live-sign.tsx';
export { useLive } from './live/use-live.ts';
export { Page } from './page.tsx';
export { useCan, useSession } from './session.tsx';
export { useRoleName } from './use-role-name.ts';
