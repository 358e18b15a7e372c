const SHORTEST = 10;
/** The ones tried first by whoever guesses; compared without case. */
const COMMON = [
  'password',
  '123456',
  'qwerty',
  'admin',
  'abc123',
  'iloveyou',
  'letmein',
  'welcome',
  '111111',
  '888888',
  '666666',
  'woaini',
  'a123456',
  'asd123',
  'p@ssw0rd',
  'changeme',
];

/**
 * Is the password good enough? At least 10 characters of two kinds (letters, digits, others), without the account name, and
 * not merely a common one lengthened by up to three characters (OWASP ASVS 5, 6.2).
 */
export function isStrongPassword(password: string, accountName: string): boolean {
  const lower = password.toLowerCase();
  const kinds = [/\p{L}/u, /\d/, /[^\p{L}\d]/u].filter((kind) => kind.test(password)).length;
  if ([...password].length < SHORTEST || kinds < 2) return false;
  if (accountName.length >= 3 && lower.includes(accountName.toLowerCase())) return false;
  if (new Set(lower).size < 5) return false;
  return !COMMON.some((common) => lower.includes(common) && lower.length <= common.length + 3);
}
