import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../i18n/use-t.ts';
import './parts.css';
import './why-panel.css';

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
export function WhyPanel({ open, title, steps, result, onClose }: WhyPanelProps) {
  const t = useT('ui');
  return (
    <Drawer open={open} onClose={onClose} title={t('why.title', { subject: title })} size={440}>
      <ol className="cc-why">
        {steps.map((step, index) => (
          <li key={step.title}>
            <span className="cc-why-number">{index + 1}</span>
            <div>
              <strong>{step.title}</strong>
              {step.detail && <div className="cc-why-detail">{step.detail}</div>}
              {step.rule && (
                <blockquote>
                  {step.rule.text}
                  {step.rule.source && <cite>{step.rule.source}</cite>}
                </blockquote>
              )}
            </div>
            {step.value !== undefined && <span className="cc-why-value">{step.value}</span>}
          </li>
        ))}
      </ol>
      {result !== undefined && (
        <p className="cc-why-result">
          <span>{t('why.result')}</span> {result}
        </p>
      )}
    </Drawer>
  );
}
