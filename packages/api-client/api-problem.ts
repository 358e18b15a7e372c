import type { ProblemBody } from '@chuangcheng/kit/problem';

/**
 * A refusal or failure of the server, as the interface shows it. `title` and `detail` come in the language of the
 * request. `status` 0 means that no answer arrived; the code is then `network`.
 */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail: string | undefined;
  readonly errors: readonly { readonly path: string; readonly message: string }[];
  readonly requestId: string | undefined;

  constructor(body: Omit<ProblemBody, 'type'>) {
    super(body.detail ? `${body.title}: ${body.detail}` : body.title);
    this.name = 'ApiProblem';
    this.status = body.status;
    this.code = body.code;
    this.title = body.title;
    this.detail = body.detail;
    this.errors = body.errors ?? [];
    this.requestId = body.requestId;
  }
}
