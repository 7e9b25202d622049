import { defineConfig } from 'vitest/config';

// every core works: by itself vitest leaves one idle
export default defineConfig({
  test: { include: ['test/**/*.test.ts'], testTimeout: 30_000, maxWorkers: '100%' },
});
