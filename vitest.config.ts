import { defineConfig } from 'vitest/config';

// every core works: by itself vitest leaves one idle; a worker loads the sources once for all its files
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: '100%', isolate: false },
});
