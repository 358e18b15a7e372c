import type { TreeNodeView } from '@chuangcheng/modules/assessment/contract';
import { EmptyState, useNarrow, useT } from '@chuangcheng/ui';
import { Button, Drawer, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import { MethodLegend, methodColors } from './method-share.tsx';
import { StandardPanel } from './standard-panel.tsx';
import { TreeLine } from './tree-line.tsx';
import { methodsByNode, parentIds, treeRows, unmatchedByNode } from './tree-rows.ts';

/** The tree with its search; a chosen standard opens at the side, on a phone over the page. */
export function IndexTree({ nodes }: { readonly nodes: readonly TreeNodeView[] }) {
  const t = useT('assessment');
  const narrow = useNarrow();
  const [address, setAddress] = useSearchParams();
  const search = useDeferredValue(address.get('search') ?? '');
  const selected = address.get('standard') ?? undefined;
  const parents = useMemo(() => parentIds(nodes), [nodes]);
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(nodes.flatMap((one) => (one.parentId ? [] : one.id))));
  const rows = useMemo(() => treeRows(nodes, open, search), [nodes, open, search]);
  const methods = useMemo(() => methodsByNode(nodes), [nodes]);
  const unmatched = useMemo(() => unmatchedByNode(nodes), [nodes]);
  const colors = useMemo(() => methodColors(nodes), [nodes]);

  const put = (name: string, value: string | undefined): void =>
    setAddress(
      (before) => {
        if (value) before.set(name, value);
        else before.delete(name);
        return before;
      },
      { replace: true, preventScrollReset: true },
    );
  const toggle = (id: string): void => {
    const after = new Set(open);
    if (!after.delete(id)) after.add(id);
    setOpen(after);
  };
  const panel = selected && <StandardPanel id={selected} onClose={() => put('standard', undefined)} />;
  return (
    <>
      <div className="cc-index-tools">
        <Input.Search
          allowClear
          className="cc-index-search"
          placeholder={t('index.searchHint')}
          aria-label={t('index.searchHint')}
          defaultValue={search}
          onChange={(event) => put('search', event.target.value)}
        />
        <Button onClick={() => setOpen(parents)}>{t('index.expandAll')}</Button>
        <Button onClick={() => setOpen(new Set())}>{t('index.collapseAll')}</Button>
        <MethodLegend colors={colors} />
      </div>
      <div className="cc-index" data-panel={panel !== undefined && !narrow}>
        {rows.length === 0 ? (
          <EmptyState title={t('index.nothingFound')} hint={t('index.nothingFoundHint')} />
        ) : (
          <ol className="cc-tree" aria-label={t('nav.index')}>
            {rows.map((row) => (
              <TreeLine
                key={row.node.id}
                row={row}
                search={search}
                shares={methods.get(row.node.id) ?? []}
                unmatched={unmatched.get(row.node.id) ?? 0}
                colors={colors}
                selected={row.node.id === selected}
                onToggle={toggle}
                onSelect={(id) => put('standard', id)}
              />
            ))}
          </ol>
        )}
        {panel && !narrow && <aside className="cc-sheet cc-index-panel">{panel}</aside>}
      </div>
      {narrow && (
        <Drawer
          open={selected !== undefined}
          onClose={() => put('standard', undefined)}
          placement="bottom"
          closable={false}
          size="85%"
          title={t('standard.one')}
        >
          {panel}
        </Drawer>
      )}
    </>
  );
}
