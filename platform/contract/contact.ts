import { endpoint } from '@chuangcheng/kit/endpoint';
import { z } from 'zod';

/** Where the person wants messages sent besides the inbox; `null` for not at all. */
const contact = z.object({
  email: z.email().max(200).nullable(),
  phone: z
    .string()
    .regex(/^1\d{10}$/)
    .nullable(),
});

export const getContact = endpoint({
  id: 'platform.getContact',
  method: 'GET',
  path: '/api/contact',
  access: { signedIn: 'Everybody may see where their own messages go' },
  summary: { zh: '我的联系方式', en: 'Where my messages go' },
  response: contact,
});

export const setContact = endpoint({
  id: 'platform.setContact',
  method: 'PUT',
  path: '/api/contact',
  access: { signedIn: 'Everybody says where their own messages go' },
  summary: { zh: '设置我的联系方式', en: 'Say where my messages go' },
  body: contact,
  response: z.object({}),
});
