/** One key and what it does. `label` is shown in the keyboard help. */
export type KeyBinding = { readonly key: string; readonly label: string; readonly run: () => void };

const active = new Set<readonly KeyBinding[]>();
const watchers = new Set<() => void>();
let snapshot: readonly KeyBinding[] = [];

/** Adds bindings until the returned function is called. Later bindings win over earlier ones. */
export function addBindings(bindings: readonly KeyBinding[]): () => void {
  active.add(bindings);
  refresh();
  return () => {
    active.delete(bindings);
    refresh();
  };
}

/** All bindings in force, for the keyboard help. */
export function currentBindings(): readonly KeyBinding[] {
  return snapshot;
}

/** Calls back whenever the bindings in force change. */
export function watchBindings(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

/** The binding a key press means, if any: none while typing, with a modifier held, or below an open dialog. */
export function bindingFor(event: KeyboardEvent): KeyBinding | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return undefined;
  if (isTyping(event.target) || isDialogOpen()) return undefined;
  if (event.key === 'Enter' && isControl(event.target)) return undefined;
  return snapshot.findLast((binding) => binding.key === event.key || binding.key === event.key.toLowerCase());
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName));
}

/** A dialog that is ready but not shown stands in the document as well. */
function isDialogOpen(): boolean {
  return [...document.querySelectorAll('[role="dialog"][aria-modal="true"]')].some(
    (dialog) => dialog.getClientRects().length > 0,
  );
}

function isControl(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('a, button, [role="button"]') !== null;
}

function refresh(): void {
  snapshot = [...active].flat();
  for (const watcher of watchers) watcher();
}
