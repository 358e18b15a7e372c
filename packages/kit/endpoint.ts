import type { z } from 'zod';

/** Who may call an endpoint at all. `action` is checked against the action list before the input is validated. */
export type Access =
  | { readonly action: string }
  /** No session needed; the reason is shown in the access matrix. */
  | { readonly public: string }
  /** Any signed-in account; the reason is shown in the access matrix. */
  | { readonly signedIn: string };

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** A text in both languages of the product. */
export type Bilingual = { readonly zh: string; readonly en: string };

/** What an endpoint answers with when it is not JSON: content of this media type; `text/event-stream` has no end. */
export type RawResponse = { readonly raw: string };

export type Schema = z.ZodType;

export type Endpoint = {
  /** Unique, `<room>.<verb><Thing>`; becomes the OpenAPI operationId. */
  readonly id: string;
  readonly method: Method;
  /** Path with `:param` placeholders, always below `/api/` except health and public documents. */
  readonly path: string;
  readonly access: Access;
  readonly summary: Bilingual;
  readonly params?: Schema;
  readonly query?: Schema;
  /** JSON body. */
  readonly body?: Schema;
  /** The request body is multipart: one file field plus text fields validated by `body`. */
  readonly upload?: { readonly maxBytes: number };
  readonly response: Schema | RawResponse;
  /** Refusal codes this endpoint may answer with beyond the general ones. */
  readonly errors?: readonly string[];
};

/** Declares one endpoint of a contract. Everything the edge, the clients and OpenAPI need to know is in here. */
export function endpoint<const E extends Endpoint>(spec: E): E {
  return spec;
}

type InputOf<S> = S extends z.ZodType ? z.input<S> : undefined;
type OutputOf<S> = S extends z.ZodType ? z.output<S> : undefined;

/** What a client sends to an endpoint. */
export type EndpointInput<E extends Endpoint> = (E extends { params: infer P } ? { params: InputOf<P> } : unknown) &
  (E extends { query: infer Q } ? { query: InputOf<Q> } : unknown) &
  (E extends { body: infer B } ? { body: InputOf<B> } : unknown);

/** What a route handler receives after validation. */
export type EndpointData<E extends Endpoint> = (E extends { params: infer P } ? { params: OutputOf<P> } : unknown) &
  (E extends { query: infer Q } ? { query: OutputOf<Q> } : unknown) &
  (E extends { body: infer B } ? { body: OutputOf<B> } : unknown);

/** What an endpoint answers with, as the client reads it. */
export type EndpointOutput<E extends Endpoint> = E['response'] extends z.ZodType ? z.output<E['response']> : Blob;
