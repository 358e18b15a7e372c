const TIMEOUT_MS = 10_000;

/** Posts JSON to a service. @throws when it cannot be reached, does not answer in time, or answers with another status than 2xx */
export async function postJson(url: string, body: unknown, headers: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
    signal: AbortSignal.timeout(TIMEOUT_MS),
    redirect: 'error',
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`HTTP ${answer.status}: ${text.slice(0, 200)}`);
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Robots answer 200 to everything and say in the body whether they took it. @throws with their words when they did not */
export async function postToRobot(url: string, body: unknown): Promise<void> {
  const { errcode, errmsg } = ((await postJson(url, body)) ?? {}) as { errcode?: number; errmsg?: string };
  if (errcode !== 0) throw new Error(`errcode ${errcode}: ${String(errmsg).slice(0, 200)}`);
}
