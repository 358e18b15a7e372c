const listeners = new Set<() => void>();

/**
 * Calls back when the server answers 401: the session ended or never began.
 *
 * @returns a function that stops listening.
 */
export function onSessionEnded(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Tells the listeners of a 401. */
export function announceSessionEnded(): void {
  for (const listener of listeners) listener();
}
