/** The sign-in page that leads back to an address afterwards. */
export function signInAddress(back: string): string {
  return back === '/' || back === '' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`;
}

/** Where to go after signing in: an address of this application, never of another site. */
export function addressAfterSignIn(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
