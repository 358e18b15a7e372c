import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What everybody needs at once stays apart from what only maps and charts need, so that a release changes little of either. */
const VENDORS = [
  { name: 'maplibre', test: /node_modules[\\/](maplibre-gl|@maplibre)[\\/]/ },
  { name: 'echarts', test: /node_modules[\\/](echarts|zrender)[\\/]/ },
  { name: 'react', test: /node_modules[\\/](react|react-dom|react-router|scheduler|@tanstack)[\\/]/ },
  { name: 'zod', test: /node_modules[\\/]zod[\\/]/ },
  // What nearly every page needs comes in one piece: a hundred small files compress badly and queue up on slow networks.
  { name: 'base', test: /node_modules[\\/]|[\\/](packages|app)[\\/]/, minShareCount: 30 },
];

export default defineConfig({
  base: '/',
  plugins: [react()],
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { output: { codeSplitting: { groups: VENDORS } } },
  },
});
