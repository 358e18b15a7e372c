export { createTestDatabase, type TestDatabase } from './create-test-database.ts';
export { createTestHost, TEST_MOMENT, TEST_PASSWORD, type TestHost } from './create-test-host.ts';
