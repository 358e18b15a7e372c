import { hash, verify } from '@node-rs/argon2';

// OWASP's choice for argon2id: 19 MiB, two passes, one lane; about 10 ms here, on a thread of its own.
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFKC'), SETTINGS);
}

export function passwordMatches(passwordHash: string, password: string): Promise<boolean> {
  return verify(passwordHash, password.normalize('NFKC'));
}

let decoy: Promise<string> | undefined;

/** Takes as long as checking a real one, so that the time of an answer does not tell which accounts exist. */
export async function spendTheTime(password: string): Promise<false> {
  decoy ??= hashPassword('no account has this password');
  await passwordMatches(await decoy, password);
  return false;
}
