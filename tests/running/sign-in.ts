/** Signs in over HTTP and gives the headers every further request needs. */
export async function signIn(url: string, name: string, password: string): Promise<Record<string, string>> {
  const response = await fetch(`${url}/api/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name, password }),
  });
  if (!response.ok) throw new Error(`Sign-in of ${name}: ${response.status} ${await response.text()}`);
  const cookies = response.headers.getSetCookie().map((cookie) => cookie.split(';')[0] as string);
  const csrf = cookies.find((cookie) => cookie.startsWith('cc_csrf='))?.slice('cc_csrf='.length) ?? '';
  return { cookie: cookies.join('; '), 'x-csrf-token': decodeURIComponent(csrf), 'content-type': 'application/json' };
}
