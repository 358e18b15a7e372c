/** A message on its way out of the product. `address` is what the channel needs to find its recipient. */
export type OutgoingMessage = {
  readonly address: string;
  readonly title: string;
  readonly body: string;
  /** Full address of the page it is about. */
  readonly link: string | null;
};

/** A way out. `send` answers when the service has taken the message, and throws with what it said when it has not. */
export type Channel = {
  readonly name: 'email' | 'sms' | 'wecom' | 'dingtalk';
  /** Whom it reaches: a person at an address of their account, or one group as a whole. */
  readonly reaches: 'email' | 'phone' | 'group';
  readonly send: (message: OutgoingMessage) => Promise<void>;
};

/** The message as one text. */
export function plainText({ title, body, link }: OutgoingMessage): string {
  return [title, body, ...(link ? [link] : [])].join('\n');
}
