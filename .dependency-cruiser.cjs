// The order of the rooms is one table, tools/room-order.json; changing it is an ADR (docs/adr/0001).
const order = require('./tools/room-order.json');

/** Rooms that a room stands on, directly or through others. */
function below(room) {
  return [...new Set(order[room].flatMap((lower) => [lower, ...below(lower)]))];
}

const TESTS = '(\\.test\\.tsx?|\\.fixture\\.ts)$';
const DOORS = '(domain/|contract/|index\\.ts$)';
const rule = (name, from, to) => ({ name, severity: 'error', from, to });

const roomRules = Object.keys(order).flatMap((room) => {
  const allowed = [room, ...below(room)].join('|');
  return [
    rule(`${room}-only-downward`, { path: `^modules/${room}/` }, { path: '^modules/[^/]+/', pathNot: `^modules/(${allowed})/` }),
  ];
});

module.exports = {
  forbidden: [
    ...roomRules,
    rule('room-in-the-order', { path: '^modules/[^/]+/', pathNot: `^modules/(${Object.keys(order).join('|')})/` }, {}),
    rule(
      'only-through-a-door',
      { path: '^modules/([^/]+)/' },
      { path: '^modules/[^/]+/', pathNot: [`^modules/[^/]+/${DOORS}`, '^modules/$1/'] },
    ),
    rule('apps-through-a-door', { path: '^apps/' }, { path: '^modules/[^/]+/', pathNot: `^modules/[^/]+/${DOORS}` }),
    rule(
      'browser-stays-off-the-server',
      { path: '^(apps/(staff|field|citizen)-web|packages/(ui|api-client))/', pathNot: [TESTS, 'vite\\.config\\.ts$'] },
      { path: '^(platform|apps/server|database|modules)/', pathNot: '^(platform/contract/|modules/[^/]+/(domain|contract)/)' },
    ),
    rule(
      'domain-is-pure',
      { path: '^modules/([^/]+)/domain/', pathNot: TESTS },
      { pathNot: ['^modules/[^/]+/domain/', '^packages/kit/', '(^|/)node_modules/zod/'] },
    ),
    rule(
      'contract-runs-in-the-browser',
      { path: '^modules/[^/]+/contract/', pathNot: TESTS },
      { pathNot: ['^modules/[^/]+/(domain|contract)/', '^packages/kit/', '^platform/contract/', '(^|/)node_modules/zod/'] },
    ),
    rule('platform-knows-no-room', { path: '^platform/' }, { path: '^(modules|apps)/' }),
    rule('kit-knows-nothing', { path: '^packages/kit/' }, { path: '^(modules|apps|platform|packages/(?!kit/))' }),
    rule(
      'inside-a-room-policy',
      { path: '^modules/[^/]+/(policy|visibility)\\.ts$' },
      { path: '^modules/[^/]+/(use-cases|queries|store|http|jobs|subscribers)/' },
    ),
    rule(
      'inside-a-room-store',
      { path: '^modules/[^/]+/store/', pathNot: TESTS },
      { path: '^modules/[^/]+/(use-cases|queries|http|jobs|subscribers)/' },
    ),
    rule(
      'inside-a-room-queries',
      { path: '^modules/[^/]+/queries/', pathNot: TESTS },
      { path: '^modules/[^/]+/(use-cases|store|http|jobs|subscribers)/' },
    ),
    rule(
      'inside-a-room-use-cases',
      { path: '^modules/[^/]+/use-cases/', pathNot: TESTS },
      { path: '^modules/[^/]+/(http|jobs|subscribers)/' },
    ),
    rule('no-cycle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
    rule('resolvable', { pathNot: '^apps/.*-web/' }, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)dist/|^database/seeds/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.json'],
    },
  },
};
