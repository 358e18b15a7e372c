import { useEffect, useRef } from 'react';
import { addBindings, bindingFor, type KeyBinding } from './key-bindings.ts';

/**
 * Binds single keys while the component is shown. Keys do nothing while somebody types or a dialog is open.
 * Which keys are bound is read when their list of names changes; what they run is always the latest.
 */
export function useKeys(bindings: readonly KeyBinding[]): void {
  const latest = useRef(bindings);
  latest.current = bindings;
  const names = bindings.map((binding) => `${binding.key} ${binding.label}`).join('\n');

  // biome-ignore lint/correctness/useExhaustiveDependencies: the names stand for the bindings
  useEffect(() => {
    const stable = latest.current.map(({ key, label }) => ({
      key,
      label,
      run: () => latest.current.find((binding) => binding.key === key)?.run(),
    }));
    return addBindings(stable);
  }, [names]);
}

/** Listens for bound keys; used once, by the frame of an application. */
export function useKeyListener(): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      const binding = bindingFor(event);
      if (!binding) return;
      event.preventDefault();
      binding.run();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
