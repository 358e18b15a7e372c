import type { Channel } from './channel.ts';
import { postJson } from './post-json.ts';

/** How the body looks unless the gateway wants it otherwise. */
export const DEFAULT_SMS_TEMPLATE = '{"phone":"{phone}","content":"{content}"}';

/**
 * SMS through the HTTP gateway of a provider. `template` is the JSON the provider wants, with `{phone}` and `{content}` where
 * they belong; `token` goes into the header `Authorization`. Links are left out: providers refuse them.
 */
export function smsChannel(url: string, template: string, token: string | undefined): Channel {
  return {
    name: 'sms',
    reaches: 'phone',
    async send({ address, title, body }) {
      const values = { phone: address, content: `${title}：${body}` };
      const filled = template.replace(/\{(phone|content)\}/g, (_whole, key: keyof typeof values) =>
        JSON.stringify(values[key]).slice(1, -1),
      );
      await postJson(url, filled, token ? { authorization: token } : {});
    },
  };
}
