import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { useT } from '../i18n/use-t.ts';
import { useKeys } from '../keyboard/use-keys.ts';
import type { RowKey } from './list-types.ts';

export type RowKeysInput<Row> = {
  readonly listId: string;
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly rowHref: ((row: Row) => string) | undefined;
  readonly rowKeys: readonly RowKey<Row>[];
  readonly onToggle: ((key: string) => void) | undefined;
};

/**
 * Moves through the rows of a list by keyboard and remembers the row last touched, so that it is marked again on
 * the way back.
 */
export function useRowKeys<Row>(input: RowKeysInput<Row>): {
  readonly active: string | undefined;
  readonly activate: (key: string) => void;
} {
  const t = useT('ui');
  const navigate = useNavigate();
  const storage = `cc.row.${input.listId}`;
  const [active, setActive] = useState(() => sessionStorage.getItem(storage) ?? undefined);
  const index = input.rows.findIndex((row) => input.rowKey(row) === active);
  const row = input.rows[index];

  useEffect(() => {
    if (active) sessionStorage.setItem(storage, active);
  }, [active, storage]);

  const move = (step: number): void => {
    const to = index === -1 ? 0 : Math.min(Math.max(index + step, 0), input.rows.length - 1);
    const target = input.rows[to];
    if (!target) return;
    const key = input.rowKey(target);
    setActive(key);
    document.querySelector(`[data-key="${CSS.escape(key)}"]`)?.scrollIntoView({ block: 'nearest' });
  };

  useKeys([
    { key: 'j', label: t('keys.down'), run: () => move(1) },
    { key: 'k', label: t('keys.up'), run: () => move(-1) },
    ...(input.rowHref
      ? [{ key: 'Enter', label: t('keys.open'), run: () => row && input.rowHref && void navigate(input.rowHref(row)) }]
      : []),
    ...(input.onToggle ? [{ key: 'x', label: t('keys.select'), run: () => row && input.onToggle?.(input.rowKey(row)) }] : []),
    ...input.rowKeys.map(({ key, label, run }) => ({ key, label, run: () => row && run(row) })),
  ]);

  return { active, activate: setActive };
}
