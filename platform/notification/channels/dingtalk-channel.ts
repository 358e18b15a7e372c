import { createHmac } from 'node:crypto';
import { type Channel, plainText } from './channel.ts';
import { postToRobot } from './post-json.ts';

/** The robot of a DingTalk (钉钉) group, by its webhook address; with a secret every request is signed (加签). */
export function dingtalkChannel(url: string, secret: string | undefined, now: () => number = Date.now): Channel {
  return {
    name: 'dingtalk',
    reaches: 'group',
    send: (message) => postToRobot(signed(url, secret, now()), { msgtype: 'text', text: { content: plainText(message) } }),
  };
}

function signed(url: string, secret: string | undefined, timestamp: number): string {
  if (!secret) return url;
  const to = new URL(url);
  to.searchParams.set('timestamp', String(timestamp));
  to.searchParams.set('sign', createHmac('sha256', secret).update(`${timestamp}\n${secret}`).digest('base64'));
  return to.href;
}
