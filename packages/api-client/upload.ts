import type { Endpoint, EndpointOutput } from '@chuangcheng/kit/endpoint';
import { networkProblem, readProblem } from './read-problem.ts';
import { requestHeaders } from './request-headers.ts';
import { requestUrl } from './request-url.ts';
import { announceSessionEnded } from './session-ended.ts';

export type UploadInput = {
  readonly params?: Readonly<Record<string, unknown>>;
  /** Text fields beside the file; they are sent before it, so that the server knows them when the file begins. */
  readonly fields?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly file: Blob;
  readonly fileName?: string;
  /** Share sent so far, 0 to 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
};

/**
 * Sends one file as multipart form data. Uses XMLHttpRequest because fetch cannot report what has been sent.
 *
 * @throws ApiProblem when the server refuses, fails, or cannot be reached.
 */
export function upload<const E extends Endpoint>(target: E, input: UploadInput): Promise<EndpointOutput<E>> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(target.method, requestUrl(target.path, { params: input.params ?? {} }));
    for (const [name, value] of Object.entries(requestHeaders(target.method, document.cookie))) {
      request.setRequestHeader(name, value);
    }
    request.upload.onprogress = (event) => event.lengthComputable && input.onProgress?.(event.loaded / event.total);
    request.onerror = () => reject(networkProblem('upload interrupted'));
    request.onabort = () => reject(new DOMException('Aborted', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(JSON.parse(request.responseText || 'null') as EndpointOutput<E>);
        return;
      }
      if (request.status === 401) announceSessionEnded();
      reject(readProblem(request.status, request.responseText, request.getResponseHeader('x-request-id')));
    };
    input.signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(formOf(input));
  });
}

function formOf(input: UploadInput): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(input.fields ?? {})) {
    if (value !== undefined) form.append(name, String(value));
  }
  form.append('file', input.file, input.fileName ?? (input.file instanceof File ? input.file.name : 'file'));
  return form;
}
