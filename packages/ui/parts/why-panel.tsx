import type { ReactNode } from 'react';
import { onDemand } from './on-demand.tsx';
import { useOpened } from './use-opened.ts';

const WhyDrawer = onDemand(async () => (await import('./why-drawer.tsx')).WhyDrawer);

/** One step of an explanation: what was looked at, by which rule, and what came out. */
export type WhyStep = {
  readonly title: string;
  readonly detail?: ReactNode;
  /** The outcome of this step, set apart at the right. */
  readonly value?: ReactNode;
  /** The text of the rule applied and where it stands. */
  readonly rule?: { readonly text: string; readonly source?: string };
};

export type WhyPanelProps = {
  readonly open: boolean;
  readonly title: string;
  readonly steps: readonly WhyStep[];
  /** The result all steps lead to. */
  readonly result?: ReactNode;
  readonly onClose: () => void;
};

/** 为什么: explains a score, rank, deadline, route or light step by step. */
export function WhyPanel(props: WhyPanelProps) {
  return useOpened(props.open) && <WhyDrawer {...props} />;
}
