import { endpoint } from '@chuangcheng/kit/endpoint';
import { type Route, route } from '@chuangcheng/platform/http';
import { type Host, Refused } from '@chuangcheng/platform/kernel';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { z } from 'zod';

const healthz = endpoint({
  id: 'platform.getHealth',
  method: 'GET',
  path: '/healthz',
  access: { public: 'Supervisors ask without a session; it tells nothing but that the process answers' },
  summary: { zh: '进程是否存活', en: 'Is the process alive' },
  response: z.object({ status: z.literal('ok') }),
});
const readyz = endpoint({
  id: 'platform.getReadiness',
  method: 'GET',
  path: '/readyz',
  access: { public: 'Proxies ask without a session; it tells nothing but whether requests can be served' },
  summary: { zh: '是否可以提供服务', en: 'Can requests be served' },
  response: z.object({ status: z.literal('ready') }),
  errors: ['platform/database-unavailable'],
});
const metrics = endpoint({
  id: 'platform.getMetrics',
  method: 'GET',
  path: '/metrics',
  access: { public: 'Figures of the process only, no data of a county; keep it from the outside at the proxy' },
  summary: { zh: '运行指标（Prometheus）', en: 'Metrics for Prometheus' },
  response: { raw: 'text/plain; version=0.0.4; charset=utf-8' },
});

export function healthRoutes(host: Host): Route[] {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const waiting = new Gauge({
    name: 'chuangcheng_outbox_waiting',
    help: 'Events not yet delivered to all subscribers',
    registers: [registry],
    async collect() {
      const { rows } = await host.lanes.run('', { text: 'SELECT county_id FROM platform.county', values: [] });
      let total = 0;
      for (const { county_id } of rows as { county_id: string }[]) {
        const found = await host.lanes.run(county_id, {
          text: 'SELECT count(*)::int AS n FROM platform.outbox',
          values: [],
        });
        total += (found.rows[0] as { n: number }).n;
      }
      waiting.set(total);
    },
  });
  return [
    route(healthz, async () => ({ status: 'ok' as const })),
    route(readyz, async () => {
      await host.lanes.run('', { name: 'ready', text: 'SELECT 1', values: [] }).catch((cause: unknown) => {
        throw new Refused({ ok: false, code: 'platform/database-unavailable' }, { cause });
      });
      return { status: 'ready' as const };
    }),
    route(metrics, async () => ({ body: await registry.metrics() })),
  ];
}
