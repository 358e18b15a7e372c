import { createHmac } from 'node:crypto';
import { afterEach, describe, expect, test } from 'vitest';
import type { Channel, OutgoingMessage } from './channel.ts';
import { channelsFrom } from './channels-from.ts';
import { dingtalkChannel } from './dingtalk-channel.ts';
import { httpService, mailServer, type Mood } from './services.fixture.ts';
import { DEFAULT_SMS_TEMPLATE, smsChannel } from './sms-channel.ts';
import { smtpChannel } from './smtp-channel.ts';
import { wecomChannel } from './wecom-channel.ts';

/** A channel beside the fake of its service, and what the service has understood of the messages. */
type Harness = {
  readonly channel: Channel;
  readonly address: string;
  readonly withLink: boolean;
  setMood(mood: Mood): void;
  texts(): string[];
  close(): Promise<void>;
};

const ROBOT = {
  takes: { status: 200, body: '{"errcode":0,"errmsg":"ok"}' },
  refuses: { status: 200, body: '{"errcode":310000,"errmsg":"sign not match"}' },
};
const GATEWAY = { takes: { status: 202, body: '' }, refuses: { status: 403, body: '{"message":"no credit"}' } };

const harnesses: Record<Channel['name'], () => Promise<Harness>> = {
  async email() {
    const server = await mailServer();
    return {
      channel: smtpChannel(server.url, '创建办 <office@example.test>'),
      address: 'someone@example.test',
      withLink: true,
      setMood: (mood) => (server.mood = mood),
      texts: () => server.received.map(({ to, data }) => `${to} ${decodedMail(data)}`),
      close: () => server.close(),
    };
  },
  async sms() {
    const service = await httpService(GATEWAY);
    return {
      channel: smsChannel(service.url, DEFAULT_SMS_TEMPLATE, 'Bearer t'),
      address: '13800000000',
      withLink: false,
      setMood: (mood) => (service.mood = mood),
      texts: () =>
        service.received.map(({ body, headers }) => {
          const { phone, content } = JSON.parse(body) as { phone: string; content: string };
          return `${headers['authorization']} ${phone} ${content}`;
        }),
      close: () => service.close(),
    };
  },
  async wecom() {
    const service = await httpService(ROBOT);
    return { ...robot(service), channel: wecomChannel(service.url) };
  },
  async dingtalk() {
    const service = await httpService(ROBOT);
    return { ...robot(service), channel: dingtalkChannel(service.url, 'SEC123', () => 1_790_000_000_000) };
  },
};

function robot(service: Awaited<ReturnType<typeof httpService>>): Omit<Harness, 'channel'> {
  return {
    address: 'group',
    withLink: true,
    setMood: (mood) => (service.mood = mood),
    texts: () => service.received.map(({ body }) => (JSON.parse(body) as { text: { content: string } }).text.content),
    close: () => service.close(),
  };
}

/** Subject and text of an e-mail, whatever encodings were chosen. */
function decodedMail(data: string): string {
  const [head = '', ...rest] = data.split('\n\n');
  const body = rest.join('\n\n').trim();
  const text = /base64/i.test(head)
    ? Buffer.from(body, 'base64').toString('utf8')
    : Buffer.from(
        body
          .replace(/=\n/g, '')
          .replace(/=([0-9A-F]{2})/g, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8');
  const subject = head
    .replace(/\n\s+/g, '')
    .replace(/=\?UTF-8\?B\?(.*?)\?=/gi, (_whole, code: string) => Buffer.from(code, 'base64').toString('utf8'))
    .replace(/=\?UTF-8\?Q\?(.*?)\?=/gi, (_whole, code: string) =>
      Buffer.from(
        code
          .replaceAll('_', ' ')
          .replace(/=([0-9A-F]{2})/g, (_all, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
        'latin1',
      ).toString('utf8'),
    );
  return `${/Subject: (.*)/.exec(subject)?.[1]}\n${text}`;
}

let harness: Harness | undefined;
afterEach(async () => {
  await harness?.close();
  harness = undefined;
});

describe.each(Object.keys(harnesses) as Channel['name'][])('the channel %s', (name) => {
  async function open(): Promise<{ at: Harness; message: OutgoingMessage }> {
    harness = await harnesses[name]();
    const message = {
      address: harness.address,
      title: '案卷“CC-2026-000123”超期',
      body: '县城管执法局\\处置阶段 已超期 3.5 工作时，请"立即"处理。',
      link: 'https://cc.example.test/rectification/cases/1?a=b&c=d',
    };
    return { at: harness, message };
  }

  test('hands the message over once, whole', async () => {
    const { at, message } = await open();
    expect(at.channel.name).toBe(name);
    await at.channel.send(message);
    const [text, ...more] = at.texts();
    expect(more).toEqual([]);
    expect(text).toContain(message.title);
    expect(text).toContain(message.body);
    expect(text?.includes(String(message.link))).toBe(at.withLink);
    if (at.address !== 'group') expect(text).toContain(at.address);
  });

  test('says so when the service refuses, breaks off, or is not there', async () => {
    const { at, message } = await open();
    at.setMood('refuses');
    await expect(at.channel.send(message)).rejects.toThrow(/310000|403|550/);
    at.setMood('is broken');
    await expect(at.channel.send(message)).rejects.toThrow();
    at.setMood('takes');
    await at.channel.send(message);
    await at.close();
    harness = undefined;
    await expect(at.channel.send(message)).rejects.toThrow();
  });
});

test('a message cannot add headers or recipients to an e-mail', async () => {
  const server = await mailServer();
  const channel = smtpChannel(server.url, 'office@example.test');
  await channel.send({
    address: 'one@example.test',
    title: '标题\r\nBcc: other@example.test',
    body: '正文\r\n.\r\nQUIT\r\nBcc: other@example.test',
    link: null,
  });
  await server.close();
  expect(server.received.length).toBe(1);
  expect(server.received[0]?.data.split('\n\n')[0]).not.toMatch(/^Bcc:/im);
});

test('DingTalk requests are signed as the service wants it', async () => {
  const service = await httpService(ROBOT);
  const message = { address: 'group', title: '甲', body: '乙', link: null };
  await dingtalkChannel(service.url, 'SEC123', () => 1_790_000_000_000).send(message);
  await dingtalkChannel(service.url, undefined).send(message);
  await service.close();
  const [signed, plain] = service.received.map(({ url }) => url.searchParams);
  expect(signed?.get('key')).toBe('k');
  expect(signed?.get('timestamp')).toBe('1790000000000');
  expect(signed?.get('sign')).toBe(createHmac('sha256', 'SEC123').update('1790000000000\nSEC123').digest('base64'));
  expect(plain?.has('sign')).toBe(false);
});

test('only what the environment names is used, and a wrong address is refused at the start', () => {
  expect(channelsFrom({})).toEqual([]);
  const all = channelsFrom({
    SMTP_URL: 'smtps://u:p@mail.example.test:465',
    MAIL_FROM: 'a@example.test',
    SMS_GATEWAY_URL: 'https://sms.example.test/send',
    WECOM_WEBHOOK_URL: 'https://qyapi.example.test/x',
    DINGTALK_WEBHOOK_URL: 'https://oapi.example.test/x',
  });
  expect(all.map((one) => one.name)).toEqual(['email', 'sms', 'wecom', 'dingtalk']);
  expect(() => channelsFrom({ WECOM_WEBHOOK_URL: 'file:///etc/passwd' })).toThrow(/WECOM_WEBHOOK_URL must be/);
  expect(() => channelsFrom({ SMTP_URL: 'smtp://mail.example.test' })).toThrow(/MAIL_FROM/);
});
