import type { Channel } from './channel.ts';
import { dingtalkChannel } from './dingtalk-channel.ts';
import { DEFAULT_SMS_TEMPLATE, smsChannel } from './sms-channel.ts';
import { smtpChannel } from './smtp-channel.ts';
import { wecomChannel } from './wecom-channel.ts';

/** The channels an installation has configured by its environment; none unless it says so. @throws with what to correct */
export function channelsFrom(environment: Readonly<Record<string, string | undefined>>): Channel[] {
  const address = (name: string, ...protocols: string[]): string | undefined => {
    const value = environment[name];
    if (!value) return undefined;
    if (!URL.canParse(value) || !protocols.includes(new URL(value).protocol)) {
      const wanted = protocols.join(' / ');
      throw new Error(`${name} 应为以 ${wanted} 开头的地址。\n${name} must be an address that begins with ${wanted}.`);
    }
    return value;
  };
  const smtp = address('SMTP_URL', 'smtp:', 'smtps:');
  const sms = address('SMS_GATEWAY_URL', 'https:', 'http:');
  const wecom = address('WECOM_WEBHOOK_URL', 'https:', 'http:');
  const dingtalk = address('DINGTALK_WEBHOOK_URL', 'https:', 'http:');
  const from = environment['MAIL_FROM'];
  if (smtp && !from) {
    throw new Error('设置 SMTP_URL 时须同时设置发件人 MAIL_FROM。\nSMTP_URL needs MAIL_FROM, the sender of e-mails.');
  }
  const template = environment['SMS_TEMPLATE'] || DEFAULT_SMS_TEMPLATE;
  return [
    ...(smtp && from ? [smtpChannel(smtp, from)] : []),
    ...(sms ? [smsChannel(sms, template, environment['SMS_GATEWAY_TOKEN'])] : []),
    ...(wecom ? [wecomChannel(wecom)] : []),
    ...(dingtalk ? [dingtalkChannel(dingtalk, environment['DINGTALK_SECRET'])] : []),
  ];
}
