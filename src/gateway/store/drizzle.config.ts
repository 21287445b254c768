import {defineConfig} from 'drizzle-kit';

/** `npx drizzle-kit generate --config src/gateway/store/drizzle.config.ts` writes the next migration. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './src/gateway/store/schema.ts',
  out: './src/gateway/store/migrations',
});
