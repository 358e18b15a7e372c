import { sm3Hex } from '@chuangcheng/kit/sm3';

/** An id that is the same whenever it is asked for (UUID version 8, RFC 9562 §5.8): what is stored under it is not stored twice. */
export function lastingId(...parts: readonly string[]): string {
  const hex = sm3Hex(parts.join('/'));
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
