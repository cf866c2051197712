/*
 * Copyright 2026 The Steward Authors
 * Licensed under the Apache License, Version 2.0; see the LICENSE file.
 */

import { ConfigReader } from '@backstage/config';
import { AWSOrganizationAccountsProvider } from '@roadiehq/catalog-backend-module-aws';
import { serveRuns } from '../lib/serveRuns';

const ignore = () => {};

async function main() {
  let entities = 0;
  const logger = {
    debug: ignore,
    info: ignore,
    warn: ignore,
    error: ignore,
    child: () => logger,
  };
  const provider = AWSOrganizationAccountsProvider.fromConfig(
    new ConfigReader({
      accountId: process.env.ROADIE_ACCOUNT_ID ?? '000000000000',
      roleName: 'steward-reader',
      region: 'us-east-1',
    }),
    // The default path never assumes the configured role; this is its way that works.
    { logger, useTemporaryCredentials: true },
  );
  await provider.connect({
    applyMutation: async (mutation: { entities: unknown[] }) => {
      entities = mutation.entities.length;
    },
    refresh: async () => {},
  });
  await serveRuns(async () => {
    await provider.run();
    return { entities };
  });
}

main().catch(error => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
});
