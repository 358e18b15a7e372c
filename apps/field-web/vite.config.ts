import { createHash } from 'node:crypto';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

/** What everybody needs at once stays apart from what only maps need, so that a release changes little of either. */
const VENDORS = [
  { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler)[\\/]/ },
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
  { name: 'dexie', test: /node_modules[\\/]dexie[\\/]/ },
];

/** Tells the service worker what the app consists of, and gives each release a name of its own. */
function shellOfTheWorker(): Plugin {
  return {
    name: 'shell-of-the-worker',
    generateBundle: {
      // After chunks that held style sheets only are gone.
      order: 'post',
      handler(_options, bundle) {
        const files = Object.keys(bundle).filter((name) => name.startsWith('assets/'));
        const release = createHash('sha256').update(files.toSorted().join()).digest('hex').slice(0, 12);
        const worker = bundle['service-worker.js'];
        if (worker?.type !== 'chunk') throw new Error('The service worker was not built');
        const code = worker.code.replace('__RELEASE__', release).replace(/(["'`])__FILES__\1/, JSON.stringify(files));
        if (code.includes('__')) throw new Error('The service worker was not told its files');
        worker.code = code;
      },
    },
  };
}

export default defineConfig({
  base: '/field/',
  plugins: [react(), shellOfTheWorker()],
  build: {
    target: 'es2022',
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: { app: 'index.html', 'service-worker': 'service-worker.ts' },
      output: {
        // Browsers find a new service worker under the old address only.
        entryFileNames: (chunk) => (chunk.name === 'service-worker' ? 'service-worker.js' : 'assets/[name]-[hash].js'),
        codeSplitting: { groups: VENDORS },
      },
    },
  },
});
