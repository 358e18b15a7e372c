/** The nonce the server wrote into the page for style elements added by scripts; undefined where it wrote none. */
export function styleNonce(): string | undefined {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content;
  return nonce && !nonce.startsWith('__') ? nonce : undefined;
}

/**
 * Gives every style element a script makes the nonce of the page. antd takes the nonce for its own styles, but what holds
 * the page still behind a dialog and what measures the scroll bar add theirs without one, and would be refused.
 *
 * @returns what undoes it.
 */
export function giveNonceToStyles(nonce: string | undefined): () => void {
  if (nonce === undefined) return () => undefined;
  const create = document.createElement;
  document.createElement = function createWithNonce(this: Document, name: string, options?: ElementCreationOptions) {
    const element = create.call(this, name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  };
  return () => {
    document.createElement = create;
  };
}
