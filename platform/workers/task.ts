/** Default export of a task module for `runTask`. Input and result are structured-cloned. */
export type Task<Input, Output> = (input: Input) => Output | Promise<Output>;

/** Default export of a task module for `streamTask`: yields chunks, each structured-cloned when it is pulled. */
export type StreamTask<Input, Chunk> = (input: Input) => AsyncGenerator<Chunk, void> | Generator<Chunk, void>;

/** What the pool sends to a thread. */
export type ThreadRequest =
  | { readonly type: 'run'; readonly taskUrl: string; readonly input: unknown }
  | { readonly type: 'open'; readonly taskUrl: string; readonly input: unknown }
  | { readonly type: 'pull' }
  | { readonly type: 'close' };

/** What a thread answers; exactly one reply per request. */
export type ThreadReply =
  | { readonly type: 'value'; readonly value: unknown }
  | { readonly type: 'done' }
  | { readonly type: 'failed'; readonly error: unknown };
