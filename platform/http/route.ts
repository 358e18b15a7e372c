import type { Readable } from 'node:stream';
import type { Endpoint, EndpointData, EndpointOutput } from '@chuangcheng/kit/endpoint';
import type { Host, Scope } from '../kernel/index.ts';
import type { Language } from '../problem/index.ts';

export type UploadedFile = { readonly name: string; readonly bytes: Uint8Array };

/** What a handler may need of the request itself. */
export type HttpContext = {
  readonly host: Host;
  readonly requestId: string;
  readonly language: Language;
  readonly address: string;
  /** Ends when the client hangs up. */
  readonly signal: AbortSignal;
  /** Value of a cookie the client sent. */
  readonly cookie: (name: string) => string | undefined;
  readonly setCookie: (name: string, value: string, options: { readonly maxAge: number; readonly readable?: boolean }) => void;
};

/** Answer of an endpoint that is no JSON. */
export type RawAnswer = {
  readonly body: Uint8Array | Readable | AsyncIterable<Uint8Array> | string;
  readonly mediaType?: string;
  /** Offers it as a download under this name. */
  readonly fileName?: string;
  /** Seconds the browser may keep it for itself. */
  readonly maxAge?: number;
};

type FileOf<E extends Endpoint> = E extends { upload: object } ? { readonly file: UploadedFile } : unknown;
type ScopeOf<E extends Endpoint> = E extends { access: { public: string } } ? Scope | undefined : Scope;
type AnswerOf<E extends Endpoint> = E['response'] extends { raw: string } ? RawAnswer : EndpointOutput<E>;

export type Handler<E extends Endpoint> = (
  input: EndpointData<E> & FileOf<E>,
  scope: ScopeOf<E>,
  http: HttpContext,
) => Promise<AnswerOf<E>>;

export type Route = { readonly endpoint: Endpoint; readonly handler: Handler<Endpoint> };

/** Joins an endpoint of a contract with what answers it: a command or a query, nothing else. */
export function route<const E extends Endpoint>(endpoint: E, handler: Handler<E>): Route {
  return { endpoint, handler: handler as unknown as Handler<Endpoint> };
}
