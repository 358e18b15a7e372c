import type { Endpoint } from '@chuangcheng/kit/endpoint';
import type { CallInput, CallOptions } from './call.ts';
import { fileNameOf } from './file-name-of.ts';
import { send, type WireInput } from './send.ts';

/**
 * Fetches a file from an endpoint and hands it to the browser under the name the server gave it.
 *
 * @throws ApiProblem when the server refuses, so that a refusal never ends up as a file on disk.
 */
export async function download<const E extends Endpoint>(target: E, input: CallInput<E>, options?: CallOptions): Promise<void> {
  const response = await send(target, (input ?? {}) as WireInput, options?.signal);
  const url = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = url;
  link.download = fileNameOf(response.headers.get('content-disposition')) ?? target.id;
  link.click();
  // Revoking at once would cancel the download in some browsers.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
