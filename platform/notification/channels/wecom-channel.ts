import { type Channel, plainText } from './channel.ts';
import { postToRobot } from './post-json.ts';

/** The robot of a WeCom (企业微信) group, by its webhook address. */
export function wecomChannel(url: string): Channel {
  return {
    name: 'wecom',
    reaches: 'group',
    send: (message) => postToRobot(url, { msgtype: 'text', text: { content: plainText(message) } }),
  };
}
