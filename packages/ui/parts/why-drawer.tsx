import { Drawer } from 'antd';
import { useT } from '../i18n/use-t.ts';
import type { WhyPanelProps } from './why-panel.tsx';
import './parts.css';
import './why-panel.css';

/** The sheet at the right on which something explains itself. */
export function WhyDrawer({ open, title, steps, result, onClose }: WhyPanelProps) {
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
