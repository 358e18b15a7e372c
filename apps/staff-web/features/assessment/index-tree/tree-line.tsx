import { CaretRightOutlined } from '@ant-design/icons';
import { StateTag, useFormat, useT } from '@chuangcheng/ui';
import { Button } from 'antd';
import type { CSSProperties } from 'react';
import { type MethodColors, MethodShareBar } from './method-share.tsx';
import { Marked } from './marked.tsx';
import type { MethodShare, TreeRow } from './tree-rows.ts';

export type TreeLineProps = {
  readonly row: TreeRow;
  readonly search: string;
  readonly shares: readonly MethodShare[];
  /** Names of units without a match, here and below. */
  readonly unmatched: number;
  readonly colors: MethodColors;
  readonly selected: boolean;
  readonly onToggle: (id: string) => void;
  readonly onSelect: (id: string) => void;
};

/** One line: what it is, its points, how they are shared, and what is not in order. */
export function TreeLine({ row, search, shares, unmatched, colors, selected, onToggle, onSelect }: TreeLineProps) {
  const t = useT('assessment');
  const format = useFormat();
  const { node, depth, hasChildren, isOpen } = row;
  const { standard } = node;
  const words = (
    <>
      {node.number && <span className="cc-tree-number">{numbered(node.number)}</span>}{' '}
      <Marked text={node.title} search={search} />
    </>
  );
  return (
    <li className="cc-tree-line" data-top={depth === 0} data-leaf={standard !== null} aria-current={selected || undefined}>
      <div className="cc-tree-words" style={{ '--cc-depth': depth } as CSSProperties}>
        {hasChildren ? (
          <Button
            type="text"
            size="small"
            className="cc-tree-toggle"
            aria-expanded={isOpen}
            aria-label={t(isOpen ? 'index.collapse' : 'index.expand', { name: node.title })}
            disabled={search !== ''}
            icon={<CaretRightOutlined rotate={isOpen ? 90 : 0} aria-hidden />}
            onClick={() => onToggle(node.id)}
          />
        ) : (
          <span className="cc-tree-toggle" />
        )}
        <div>
          {standard ? (
            <button type="button" className="cc-tree-open" onClick={() => onSelect(node.id)}>
              {words}
            </button>
          ) : (
            <button type="button" className="cc-tree-branch" tabIndex={-1} onClick={() => onToggle(node.id)}>
              {words}
            </button>
          )}
          {standard && (
            <p className="cc-tree-note">
              {standard.lead && <span>{t('index.lead', { unit: standard.lead.name })}</span>}
              {standard.requirements > 1 && <span>{t('index.requirements', { count: standard.requirements })}</span>}
              {standard.dueText && <span>{standard.dueText}</span>}
            </p>
          )}
        </div>
      </div>
      <div className="cc-tree-marks">
        {!node.agrees && <StateTag tone="bad">{t('index.stated', { points: format.number(node.statedPoints, 2) })}</StateTag>}
        {unmatched > 0 && <StateTag tone="bad">{t('index.unmatched', { count: unmatched })}</StateTag>}
      </div>
      <div className="cc-tree-share">
        {standard ? <span className="cc-faint">{standard.methods.join('、')}</span> : null}
        <MethodShareBar shares={shares} colors={colors} />
      </div>
      <strong className="cc-tree-points">{t('points', { points: format.number(node.points, 2) })}</strong>
    </li>
  );
}

/** 一 reads 一、 before a title; digits stand alone. */
function numbered(number: string): string {
  return /^[一二三四五六七八九十百]+$/.test(number) ? `${number}、` : number;
}
