/**
 * Style elements under a Content-Security-Policy without 'unsafe-inline'.
 *
 * The editor and the dialogs write styles as they run, with texts that change by theme and version, so
 * that no list of hashes stays right. Elements that our scripts create carry the nonce of this
 * response; a style element that a text smuggles into the page does not.
 */
export function allowStyles(): void {
  const nonce = document.querySelector<HTMLElement>("meta[property=csp-nonce]")?.nonce;
  if (!nonce) return;
  const create = document.createElement.bind(document) as (
    name: string,
    options?: ElementCreationOptions,
  ) => HTMLElement;
  document.createElement = ((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  }) as typeof document.createElement;
}
