/** The sign-in page that leads back to an address of this app afterwards. */
export function signInAddress(back: string): string {
  return back === '/' || back === '' ? '/sign-in' : `/sign-in?to=${encodeURIComponent(back)}`;
}

/** Where to go after signing in: an address of this app, never of another site. */
export function addressAfterSignIn(to: string | null): string {
  return to && /^\/(?![/\\])/.test(to) && !to.startsWith('/sign-in') ? to : '/';
}
